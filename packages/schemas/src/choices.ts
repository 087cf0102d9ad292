/** What can be chosen and how much is allowed: plain values, which pages use without the schemas. */

export const authorRoles = ['words', 'music', 'translation', 'arrangement'] as const

/** Beats per minute that count as slow (up to the first), medium and fast (above the second). */
export const tempoBounds = { slow: 80, medium: 115 } as const

export const tempoRanges = ['slow', 'medium', 'fast'] as const

export const songSorts = ['title', 'lastUsed', 'newest', 'relevance'] as const

export const planItemKinds = [
  'song',
  'header',
  'scripture',
  'prayer',
  'media',
  'announcement',
  'other',
] as const

/** The most items that one plan can have. */
export const mostPlanItems = 200

export const planTimeKinds = ['service', 'rehearsal', 'other'] as const

/** The most times that one plan can have. */
export const mostPlanTimes = 20

/** What one file, and one sitting at the import page, may hold. */
export const importLimits = {
  fileBytes: 2 * 1024 * 1024,
  files: 2_000,
  /** What one request may bring: so many files, of so many bytes in all. */
  filesAtOnce: 100,
  bytesAtOnce: 4 * 1024 * 1024,
  /** A zip file as it is sent, and what it may hold and grow to. */
  archiveBytes: 20 * 1024 * 1024,
  archiveEntries: 1_000,
  archiveInflated: 100 * 1024 * 1024,
  archiveRatio: 100,
  songs: 10_000,
  songsPerFile: 1_000,
  /** Characters of one song's chart. */
  chart: 200_000,
  /** Characters of text that a program hands over without a file. */
  text: 200_000,
} as const

/**
 * How a song that was found in a file stands to the library. `changed` resembles a
 * song there but says something else; `duplicate` says nothing new.
 */
export const importRowStates = ['new', 'changed', 'duplicate', 'unreadable', 'imported'] as const

/** How chord names can be written in a file; numbers are recognised by themselves. */
export const fileNotations = ['english', 'german', 'nordic', 'solfege', 'french'] as const

/** From the most to the least powerful. */
export const roles = ['owner', 'admin', 'leader', 'musician'] as const

/** How a sounding key is written, as in `Eb` or `F#m`. */
export const musicalKeyPattern = /^[A-G][#b]?m?$/

/** What songs can be fetched as. The texts of other programs come as a zip where there are many songs. */
export const downloadFormats = [
  'pdf',
  'pptx',
  'osz',
  'zip',
  'chordpro',
  'chords-over-words',
  'onsong',
  'opensong',
  'openlyrics',
  'freeshow',
  'json',
] as const

export const paperNames = ['a4', 'letter'] as const

export const slideSchemes = ['dark', 'light'] as const

/** For which there are diagrams of chords. */
export const diagramInstruments = ['guitar', 'ukulele', 'piano'] as const
