import type { SongFormat } from '../format.ts'
import { readSongJson } from './read.ts'
import { jsonFormatName, writeSongJson } from './write.ts'

/** The model itself, with a version, so that nothing is lost between two installations. */
export const json = {
  name: 'json',
  title: 'Precentor song',
  extensions: ['json'],
  mediaType: 'application/json',
  isBinary: false,
  detect: ({ text }) =>
    /^\s*\{/.test(text) && text.slice(0, 400).includes(`"${jsonFormatName}"`) ? 1 : 0,
  read: (file) => readSongJson(file.text),
  write: writeSongJson,
} as const satisfies SongFormat
