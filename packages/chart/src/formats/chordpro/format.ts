import type { SongFormat } from '../format.ts'
import { detectChordPro } from './detect.ts'
import { readChordProFile } from './read-file.ts'
import { writeChordPro } from './write.ts'
import { writeChordProFile } from './write-file.ts'

export const chordpro = {
  name: 'chordpro',
  title: 'ChordPro',
  extensions: ['cho', 'chopro', 'chordpro', 'crd', 'pro'],
  mediaType: 'text/vnd.chordpro',
  isBinary: false,
  detect: (file) => detectChordPro(file.text),
  read: (file, { notation }) =>
    readChordProFile(file.hasByteOrderMark ? '\ufeff' + file.text : file.text, { notation }),
  write: writeChordPro,
  writeMany: writeChordProFile,
} as const satisfies SongFormat
