import type { SongFormat } from '../format.ts'
import { readFreeShow } from './read.ts'
import { writeFreeShow } from './write.ts'

export const freeshow = {
  name: 'freeshow',
  title: 'FreeShow',
  extensions: ['show', 'project'],
  mediaType: 'application/json',
  isBinary: false,
  detect: ({ text }) =>
    /^\ufeff?\s*[[{]\s*"/.test(text.slice(0, 200)) &&
    /"slides"\s*:\s*\{/.test(text) &&
    /"layouts"\s*:\s*\{/.test(text)
      ? 0.97
      : 0,
  read: (file, { notation }) => readFreeShow(file.text, { notation }),
  write: writeFreeShow,
} as const satisfies SongFormat
