import type { Notation } from '../music/notation.ts'
import type { ChordDefinition } from './chord-definition.ts'
import type { Line, Pitch } from './line.ts'
import type { Metadata } from './metadata.ts'
import type { SectionType } from './section-type.ts'
import type { Warning } from './warning.ts'

/**
 * One song with its chart. Plain data: it can be sent as JSON, kept and compared. Songs are never
 * changed in place; functions give new songs that share what stayed the same.
 */
export type Song = {
  readonly metadata: Metadata
  /**
   * What `metadata.key` and the chords mean. `shapes`: what hands play, and `metadata.capo` raises
   * the sound (ChordPro's meaning). `sounding`: what is heard, and `metadata.capo` is advice.
   * Without a capo both are the same.
   */
  readonly pitch: 'sounding' | 'shapes'
  /** How chord names are written in the lines. */
  readonly notation: Notation
  /** Lines before the first section: metadata, remarks for the players. */
  readonly head: readonly Line[]
  /** Every section once, in the order of the file. */
  readonly sections: readonly Section[]
  /** Lines after the last section. */
  readonly tail: readonly Line[]
  /** What is sung, in order. */
  readonly sequence: readonly SequenceEntry[]
  /** Whether the file or somebody gave the sequence; otherwise it follows from the lines. */
  readonly sequenceStated: boolean
  readonly definitions: readonly ChordDefinition[]
  readonly source: SongSource | null
}

export type Section = {
  /** Unique in the song and stable while labels stay: `v1`, `c`, `b2`. */
  readonly id: string
  readonly type: SectionType
  /** `Verse 1` of the label `Verse 1`, else counted when a type without labels is there twice. */
  readonly number: number | null
  /** As written; null when the file gives none. */
  readonly label: string | null
  /** The word after `start_of_`; null for sections that no directive opens. */
  readonly environment: string | null
  /** `guitar` or `guitar!`: shown only to those who read with that selector. */
  readonly selector: string | null
  /** The first section with the same label, words and chords; null when there is none before. */
  readonly sameAs: string | null
  /** What stands between the section before and this one: blank lines, comments, recalls. */
  readonly lead: readonly Line[]
  readonly open: Line | null
  readonly lines: readonly Line[]
  readonly close: Line | null
  /** In force at the section's first line. */
  readonly pitch: Pitch
}

export type SequenceEntry = { readonly section: string; readonly times: number }

export type SongSource = {
  /** Name of the format, such as `chordpro`. */
  readonly format: string
  /** The song's part of the decoded file; spans count from its first character. */
  readonly text: string
  /** Line of the file on which that part begins, from 1. */
  readonly firstLine: number
}

/** A song and what its reader has to say about it. */
export type ReadSong = { readonly song: Song; readonly warnings: readonly Warning[] }
