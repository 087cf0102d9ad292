import { chordMark } from '../model/chord-mark.ts'
import type { Pitch } from '../model/line.ts'
import { withoutMarkup } from '../model/markup.ts'
import type { Song } from '../model/song.ts'
import { formatKey } from '../music/key.ts'
import { chordWriter, type ChartKeys, type ChordWriter } from './chord-writer.ts'
import { metadataValues, substitute } from './substitute.ts'
import type { ChartView } from './view.ts'

/** How one drawing of a song writes: its chords, its words, its comments. */
export type Pen = {
  readonly view: ChartView
  readonly chord: ChordWriter
  /** Lyrics and labels, with `%{title}` and the like filled in. */
  readonly words: (text: string) => string
  /** The same for comments, with the chords named in them: `Intro [Dm7]`. */
  readonly comment: (text: string, pitch: Pitch) => string
}

export function makePen(song: Song, view: ChartView, keys: ChartKeys): Pen {
  const chord = chordWriter(song, view, keys)
  const words = wordWriter(song, view, keys)
  const bracketed = (pitch: Pitch) => (whole: string, inner: string) => {
    const mark = chordMark(inner, song.notation)
    return mark.kind === 'unknown' ? whole : chord(mark, pitch)
  }
  return {
    view,
    chord,
    words,
    comment: (text, pitch) => {
      const filled = words(text)
      return filled.includes('[') ? filled.replace(/\[([^\][]*)\]/g, bracketed(pitch)) : filled
    },
  }
}

function wordWriter(song: Song, view: ChartView, keys: ChartKeys): Pen['words'] {
  const isPlain = song.source !== null && !song.source.text.includes('%{')
  if (isPlain) return withoutMarkup
  const notation = view.notation ?? song.notation
  const values = metadataValues(
    song.metadata,
    keys.shown === null ? null : formatKey(keys.shown, { notation }),
  )
  return (text) => withoutMarkup(substitute(text, values))
}
