import type { SongFormat } from '../format.ts'
import { detectSongSelectText } from './detect-text.ts'
import { readSongSelectText } from './read-text.ts'
import { isSongSelectImport, readSongSelectImport } from './read-import.ts'

/** What CCLI SongSelect hands out: the text for people and the import file for programs. */
export const songselect = {
  name: 'songselect',
  title: 'CCLI SongSelect',
  extensions: ['usr', 'txt'],
  mediaType: 'text/plain',
  isBinary: false,
  detect: ({ text }) => (isSongSelectImport(text) ? 0.98 : detectSongSelectText(text)),
  read: ({ text }) => [
    isSongSelectImport(text) ? readSongSelectImport(text) : readSongSelectText(text),
  ],
} as const satisfies SongFormat
