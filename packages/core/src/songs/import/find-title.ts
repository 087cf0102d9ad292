import { lyricLines, type Song } from '@precentor/chart'
import { cut } from './cut.ts'
import { noteAt, type Notes } from './notes.ts'

const longestTitle = 200

/** The title that a song states; else its file's name, or for pasted text the first line. */
export function findTitle(song: Song, fileName: string, notes: Notes): string {
  const stated = cut(song.metadata.title ?? '', longestTitle)
  if (stated !== '') return stated
  const fromFile = cut(titleOfFile(fileName), longestTitle)
  const isNamed = fromFile !== '' && fileName !== 'Pasted text'
  const title = isNamed ? fromFile : cut(lyricLines(song)[0] ?? '', 80) || 'Untitled song'
  const origin = isNamed ? 'the file’s name' : 'the first line'
  notes.push(
    noteAt(song, 'title', 'title.guessed', `No title is stated; it was taken from ${origin}.`),
  )
  return title
}

/** `01_amazing-grace.cho` is called `amazing grace`, with its first letter as a title has it. */
function titleOfFile(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
