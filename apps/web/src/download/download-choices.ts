import type { DownloadChoice } from './download-menu.tsx'

const paper: readonly DownloadChoice[] = [
  { name: 'PDF', hint: 'chords and lyrics', format: 'pdf' },
  { name: 'PDF, large print', hint: '18 points', format: 'pdf', isLarge: true },
  { name: 'PDF, lyrics only', hint: 'for singers', format: 'pdf', lyricsOnly: true },
  { name: 'Slides', hint: 'PowerPoint', format: 'pptx' },
]

/** What can be had of one song. */
export const songChoices: readonly DownloadChoice[] = [
  ...paper,
  { name: 'PDF with guitar chords', hint: 'diagrams', format: 'pdf', diagrams: 'guitar' },
  { name: 'ChordPro', hint: 'text', format: 'chordpro' },
  { name: 'Chords over words', hint: 'text', format: 'chords-over-words' },
  { name: 'OnSong', hint: 'text', format: 'onsong' },
  { name: 'OpenSong', hint: 'XML', format: 'opensong' },
  { name: 'OpenLyrics', hint: 'XML', format: 'openlyrics' },
  { name: 'FreeShow', hint: 'show', format: 'freeshow' },
]

/** What can be had of all the songs of a plan, in the keys of that day. */
export const planChoices: readonly DownloadChoice[] = [
  ...paper,
  { name: 'OpenLP service', hint: '.osz', format: 'osz' },
  { name: 'OpenSong set', hint: 'zip', format: 'opensong' },
  { name: 'ChordPro files', hint: 'zip', format: 'chordpro' },
  { name: 'OnSong files', hint: 'zip', format: 'onsong' },
  { name: 'OpenLyrics files', hint: 'zip', format: 'openlyrics' },
]
