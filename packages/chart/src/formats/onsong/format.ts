import type { SongFormat } from '../format.ts'
import { detectOnSong } from './detect.ts'
import { readOnSongFile } from './read-file.ts'
import { writeOnSong } from './write.ts'

export const onsong = {
  name: 'onsong',
  title: 'OnSong',
  extensions: ['onsong'],
  mediaType: 'text/plain',
  isBinary: false,
  detect: ({ text }) => detectOnSong(text),
  read: (file, { notation }) => readOnSongFile(file.text, { notation }),
  write: writeOnSong,
} as const satisfies SongFormat
