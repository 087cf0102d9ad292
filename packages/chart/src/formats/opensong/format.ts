import type { SongFormat } from '../format.ts'
import { rootTag } from '../xml/root-tag.ts'
import { readOpenSong } from './read.ts'
import { writeOpenSong } from './write.ts'

export const opensong = {
  name: 'opensong',
  title: 'OpenSong',
  extensions: ['xml'],
  mediaType: 'application/xml',
  isBinary: false,
  detect: ({ text }) => detect(text),
  read: (file, { notation }) => [
    readOpenSong(file.hasByteOrderMark ? '\ufeff' + file.text : file.text, { notation }),
  ],
  write: writeOpenSong,
} as const satisfies SongFormat

/** OpenLyrics' outermost element is a song too, but its lyrics are verses. */
function detect(text: string): number {
  const tag = rootTag(text)
  if (/^<set[\s>]/.test(tag)) return text.includes('<slide_group') ? 0.95 : 0
  if (!/^<song[\s>/]/.test(tag) || tag.includes('openlyrics')) return looksLikeXml(text) ? 0.8 : 0
  if (/<lyrics[\s/>]/.test(text)) return /<verse[\s>]/.test(text) ? 0.6 : 0.95
  return 0.7
}

/** XML that nobody knows, or that hides its element, gets this reader's sentence, not a place among lyrics. */
function looksLikeXml(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml\s|!DOCTYPE\s|song\s)/i.test(text.slice(0, 200))
}
