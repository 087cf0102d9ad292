import type { SongFormat } from '../format.ts'
import { rootTag } from '../xml/root-tag.ts'
import { readOpenLyrics } from './read.ts'
import { writeOpenLyrics } from './write.ts'

export const openlyrics = {
  name: 'openlyrics',
  title: 'OpenLyrics',
  extensions: ['xml'],
  mediaType: 'application/xml',
  isBinary: false,
  detect: ({ text }) => detect(text),
  read: (file, { notation }) => [
    readOpenLyrics(file.hasByteOrderMark ? '\ufeff' + file.text : file.text, { notation }),
  ],
  write: writeOpenLyrics,
} as const satisfies SongFormat

/** OpenSong's outermost element is a song too, but without a namespace and without verses. */
function detect(text: string): number {
  const tag = rootTag(text)
  if (!/^<(?:[\w-]+:)?song[\s>/]/.test(tag)) return 0
  if (/openlyrics\.(?:info|org)/.test(tag)) return 0.98
  return /<verse[\s>]/.test(text) && /<lines?[\s>]/.test(text) ? 0.9 : 0
}
