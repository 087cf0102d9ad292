import {
  chordsOf,
  lyricLineCount,
  sectionNames,
  writtenLabel,
  type Author,
  type ReadSong,
  type Section,
  type Warning,
} from '@precentor/chart'

/** What `precentor inspect` tells of one song. Keys and chords are as written in the file. */
export type SongDescription = {
  readonly file: string
  readonly format: string
  readonly encoding: string
  readonly title: string | null
  /** The title, and the subtitles or other titles after it. */
  readonly titles: readonly string[]
  readonly authors: readonly Author[]
  readonly key: string | null
  /** Null where the file names none. */
  readonly capo: number | null
  readonly tempo: number | null
  readonly meter: string | null
  readonly ccli: string | null
  readonly copyright: string | null
  /** Sections that have a name in the file; `lines` counts those with lyrics or chords. */
  readonly sections: readonly { type: string; label: string | null; lines: number }[]
  /** The names of the sections in the order in which they are sung. */
  readonly sequence: readonly string[]
  readonly lineCount: number
  readonly chords: readonly string[]
  readonly warnings: readonly Warning[]
}

export function describeSong(
  { song, warnings }: ReadSong,
  source: { file: string; format: string; encoding: string },
): SongDescription {
  const { title, subtitles, authors, key, capo, tempo, time, ccli, copyright } = song.metadata
  const named = song.sections.filter(isNamed)
  const names = new Map(named.map((section) => [section.id, nameOf(section)]))
  return {
    ...source,
    title,
    titles: title === null ? subtitles : [title, ...subtitles],
    authors,
    key,
    capo: capo === 0 ? null : capo,
    tempo,
    meter: time,
    ccli,
    copyright,
    sections: named.map((section) => ({
      type: section.type,
      label: writtenLabel(section),
      lines: lyricLineCount([section]),
    })),
    sequence: song.sequence.flatMap(({ section, times }) => {
      const name = names.get(section)
      return name === undefined ? [] : Array.from({ length: times }, () => name)
    }),
    lineCount: lyricLineCount(song.sections),
    chords: chordsOf(song),
    warnings,
  }
}

/** Lines that stand in no section of the file are counted, but make no section here. */
function isNamed({ type, label, open }: Section): boolean {
  return type !== 'other' || label !== null || open !== null
}

function nameOf(section: Section): string {
  const { id, type, number } = section
  return writtenLabel(section) ?? ([sectionNames[type], number ?? ''].join(' ').trim() || id)
}
