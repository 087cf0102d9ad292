import type { Arrangement, Song } from '../song.ts'
import type { EditedArrangement } from './arrangement-changes.ts'

/** What the editor begins with. */
export type OpenedArrangement = {
  /** Null for a new arrangement. */
  readonly id: string | null
  /** 0 for a new one. */
  readonly version: number
  /** What is stored; empty for a new one, so that all of it is sent. */
  readonly stored: EditedArrangement
  /** What the fields show at first: what is stored, or the copy that a new one begins as. */
  readonly shown: EditedArrangement
}

/** Opens an arrangement that is there. */
export function openArrangement(arrangement: Arrangement): OpenedArrangement {
  const values = valuesOf(arrangement)
  return { id: arrangement.id, version: arrangement.version, stored: values, shown: values }
}

/** Begins a new arrangement, empty or as a copy of another one of the song. */
export function openNewArrangement(song: Song, from: Arrangement | undefined): OpenedArrangement {
  const name = newName(song.arrangements.map((each) => each.name))
  const shown = from === undefined ? { ...empty, name } : { ...valuesOf(from), name }
  return { id: null, version: 0, stored: empty, shown }
}

/** The fields of a stored arrangement that can be edited. */
export function valuesOf(arrangement: Arrangement): EditedArrangement {
  const { name, key, tempo, metre, length, chart, sequence } = arrangement
  return { name, key, tempo, metre, length, chart, sequence }
}

const empty: EditedArrangement = {
  name: '',
  key: null,
  tempo: null,
  metre: null,
  length: null,
  chart: '',
  sequence: [],
}

/** The first one is the standard; others are counted. */
function newName(taken: readonly string[]): string {
  if (taken.length === 0) return 'Standard'
  let number = taken.length + 1
  while (taken.includes(`Arrangement ${number}`)) number += 1
  return `Arrangement ${number}`
}
