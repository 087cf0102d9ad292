/** What an author did. `artist` performed it; `author` is somebody whose part is not said. */
export type AuthorRole = 'author' | 'words' | 'music' | 'translation' | 'arrangement' | 'artist'

export type Author = { readonly name: string; readonly role: AuthorRole }

export type Songbook = { readonly name: string; readonly number: string | null }

/** Any metadata without a field of its own, in the order of the file. */
export type MetadataEntry = { readonly name: string; readonly value: string }

export type Metadata = {
  readonly title: string | null
  readonly sortTitle: string | null
  readonly subtitles: readonly string[]
  readonly authors: readonly Author[]
  readonly copyright: string | null
  /** Song number at CCLI, digits only where the file gives digits. */
  readonly ccli: string | null
  /** As written. `Song.pitch` says whether it is what sounds or what hands play. */
  readonly key: string | null
  /** The fret the file names; 0 when it names none. */
  readonly capo: number
  /** Beats a minute. */
  readonly tempo: number | null
  /** `3/4`, as written. */
  readonly time: string | null
  /** Seconds. */
  readonly duration: number | null
  readonly year: string | null
  readonly album: string | null
  readonly language: string | null
  readonly themes: readonly string[]
  readonly scriptures: readonly string[]
  readonly songbooks: readonly Songbook[]
  readonly other: readonly MetadataEntry[]
}

export const noMetadata: Metadata = Object.freeze({
  title: null,
  sortTitle: null,
  subtitles: [],
  authors: [],
  copyright: null,
  ccli: null,
  key: null,
  capo: 0,
  tempo: null,
  time: null,
  duration: null,
  year: null,
  album: null,
  language: null,
  themes: [],
  scriptures: [],
  songbooks: [],
  other: [],
})
