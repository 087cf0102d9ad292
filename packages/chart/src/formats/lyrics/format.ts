import type { SongFormat } from '../format.ts'
import { readLyrics } from './read.ts'

/** Words alone, with or without headings. Whatever no other format claims is read as this. */
export const lyrics = {
  name: 'lyrics',
  title: 'Plain lyrics',
  extensions: ['txt'],
  mediaType: 'text/plain',
  isBinary: false,
  detect: () => 0.1,
  read: (file, { notation }) => [readLyrics(file.text, { notation })],
} as const satisfies SongFormat
