import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { limits } from '../limits.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { readShow } from './read-show.ts'
import { objectOf, type Show } from './shape.ts'

/**
 * Reads FreeShow's show (`["id", {…}]`, or the object alone) and its project, which holds many.
 *
 * @throws UnreadableSongError for text that is no JSON, or holds no show
 */
export function readFreeShow(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong[] {
  const shows = showsIn(parse(text))
  if (shows.length === 0)
    throw new UnreadableSongError('file.unknown_format', 'There is no show in this FreeShow file.')
  if (shows.length > limits.songs)
    throw new UnreadableSongError('file.too_many_songs', 'This FreeShow file holds too many shows.')
  const [only] = shows
  if (shows.length === 1 && only !== undefined) return [readShow(only, text, options.notation)]
  return shows.map((show) => readShow(show, JSON.stringify(show), options.notation))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UnreadableSongError('file.damaged', 'This FreeShow file is damaged.', {
      cause: error,
    })
  }
}

function showsIn(file: unknown): Show[] {
  const show = objectOf(Array.isArray(file) ? file[1] : file)
  if ('slides' in show) return [show]
  return Object.values(objectOf(show['shows']))
    .map(objectOf)
    .filter((each) => 'slides' in each)
}
