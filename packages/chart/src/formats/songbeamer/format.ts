import type { SongFormat } from '../format.ts'
import { readSongBeamer } from './read.ts'

export const songbeamer = {
  name: 'songbeamer',
  title: 'SongBeamer',
  extensions: ['sng'],
  mediaType: 'text/plain',
  isBinary: false,
  detect: ({ text }) =>
    /^\ufeff?\s*#[A-Za-z]+=/.test(text.slice(0, 200)) && /^---\s*$/m.test(text.slice(0, 500_000))
      ? 0.96
      : 0,
  read: ({ text }, { notation }) => [readSongBeamer(text, { notation })],
} as const satisfies SongFormat
