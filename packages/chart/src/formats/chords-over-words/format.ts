import type { SongFormat } from '../format.ts'
import { detectChordsOverWords } from './detect.ts'
import { readChordsOverWords } from './read.ts'
import { writeChordsOverWords } from './write.ts'

/** Text with a line of chords above each line of words: Ultimate Guitar and what people paste. */
export const chordsOverWords = {
  name: 'chords-over-words',
  title: 'Chords over words',
  extensions: ['txt'],
  mediaType: 'text/plain',
  isBinary: false,
  detect: ({ text }) => detectChordsOverWords(text),
  read: (file, { notation }) => [readChordsOverWords(file.text, { notation })],
  write: writeChordsOverWords,
} as const satisfies SongFormat
