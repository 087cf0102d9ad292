import type { FormatName } from './registry.ts'

/** How people call the formats; apart from the readers, so that a page can say it without them. */
export const formatTitles: Readonly<Record<FormatName, string>> = {
  json: 'Precentor song',
  freeshow: 'FreeShow',
  openlyrics: 'OpenLyrics',
  opensong: 'OpenSong',
  onsong: 'OnSong',
  songselect: 'CCLI SongSelect',
  songbeamer: 'SongBeamer',
  propresenter: 'ProPresenter 4 to 6',
  'openlp-service': 'OpenLP service',
  'openlp-database': 'OpenLP song database',
  easyworship: 'EasyWorship schedule',
  chordpro: 'ChordPro',
  'chords-over-words': 'Chords over words',
  lyrics: 'Plain lyrics',
}
