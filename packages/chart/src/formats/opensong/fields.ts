import type { Metadata, Songbook } from '../../model/metadata.ts'
import { splitAuthors } from '../names.ts'

/** Metadata while it is collected. */
export type Found = { -readonly [Name in keyof Metadata]?: Metadata[Name] }

/** One piece of metadata and the elements that hold it; the first one is written. */
export type Field = {
  readonly elements: readonly [string, ...string[]]
  readonly read: (into: Found, text: string) => void
  readonly write: (metadata: Metadata) => string
}

/** OpenSong's elements in the order in which OpenSong writes them. */
export const fields: readonly Field[] = [
  text('title', 'title'),
  {
    elements: ['author'],
    read: (into, value) => {
      into.authors = splitAuthors(value)
    },
    write: ({ authors }) =>
      [...new Set(authors.map(({ name }) => name))].join(
        authors.some(({ name }) => name.includes(',')) || authors.length > 2 ? '; ' : ' & ',
      ),
  },
  {
    elements: ['copyright'],
    read: (into, value) => {
      into.copyright = value
    },
    write: ({ copyright, year }) =>
      [year !== null && !copyright?.includes(year) ? year : null, copyright]
        .filter((part) => part !== null)
        .join(' '),
  },
  {
    elements: ['capo'],
    read: (into, value) => {
      const fret = Number.parseInt(value, 10)
      if (fret > 0 && fret < 12) into.capo = fret
    },
    write: ({ capo }) => (capo === 0 ? '' : String(capo)),
  },
  {
    elements: ['tempo'],
    read: (into, value) => {
      const beats = Number.parseInt(value, 10)
      if (beats > 0 && beats < 1000) into.tempo = beats
      else addOther(into, 'tempo', value)
    },
    write: (metadata) => metadata.tempo?.toString() ?? otherOf(metadata, 'tempo'),
  },
  {
    elements: ['ccli'],
    // Some programs put words around the number.
    read: (into, value) => {
      into.ccli = /\d{3,}/.exec(value)?.[0] ?? value
    },
    write: ({ ccli }) => ccli ?? '',
  },
  {
    elements: ['theme', 'alttheme'],
    read: (into, value) => {
      const themes = value
        .split(';')
        .map((theme) => theme.trim())
        .filter((theme) => theme !== '')
      into.themes = [...new Set([...(into.themes ?? []), ...themes])]
    },
    write: ({ themes }) => themes.join('; '),
  },
  other('user1'),
  other('user2'),
  other('user3'),
  text('key', 'key'),
  {
    elements: ['aka'],
    read: (into, value) => {
      into.subtitles = [value]
    },
    write: ({ subtitles }) => subtitles.join('; '),
  },
  other('key_line'),
  text('time_sig', 'time', 'timesig'),
  {
    elements: ['duration'],
    read: (into, value) => {
      const seconds = Number(value)
      if (Number.isInteger(seconds) && seconds > 0) into.duration = seconds
    },
    write: ({ duration }) => duration?.toString() ?? '',
  },
  {
    elements: ['hymn_number'],
    read: (into, value) => {
      const found = /^(\D.{0,100}?)[\s,#]+(\d+\w?)$/.exec(value)
      if (found === null) addOther(into, 'hymn_number', value)
      else into.songbooks = [{ name: found[1] ?? '', number: found[2] ?? null }]
    },
    write: (metadata) => {
      const [first] = metadata.songbooks
      return first === undefined ? otherOf(metadata, 'hymn_number') : bookText(first)
    },
  },
  other('notes'),
]

/** Whether a named value of the metadata has an element of its own. */
export function isOwnName(name: string): boolean {
  return fields.some(({ elements }) => elements[0] === name)
}

function text(element: string, field: 'title' | 'key' | 'time', twin?: string): Field {
  return {
    elements: twin === undefined ? [element] : [element, twin],
    read: (into, value) => {
      into[field] ??= value
    },
    write: (metadata) => metadata[field] ?? '',
  }
}

function other(name: string): Field {
  return {
    elements: [name],
    read: (into, value) => addOther(into, name, value),
    write: (metadata) => otherOf(metadata, name),
  }
}

function addOther(into: Found, name: string, value: string): void {
  into.other = [...(into.other ?? []), { name, value }]
}

function otherOf({ other: entries }: Metadata, name: string): string {
  return entries.find((entry) => entry.name === name)?.value ?? ''
}

function bookText({ name, number }: Songbook): string {
  return number === null ? name : `${name} ${number}`
}
