import type { ChordMark } from './chord-mark.ts'
import type { Spanned } from './span.ts'

/** A piece of lyric with what stands above its first character. */
export type Segment = Spanned & {
  readonly chord: ChordMark | null
  /** Words above the lyric that are no chord, ChordPro's `[*softly]`. */
  readonly annotation: string | null
  readonly text: string
}

/** A line with lyrics, chords or both. Its text is its segments' text, joined. */
export type LyricLine = Spanned & { readonly kind: 'lyric'; readonly segments: readonly Segment[] }

/** Words for the players. Chord names in square brackets inside are transposed with the song. */
export type CommentLine = Spanned & {
  readonly kind: 'comment'
  readonly style: 'plain' | 'italic' | 'box'
  readonly text: string
  readonly selector: string | null
}

/** The heading a section was recognised by, where no directive opens it. */
export type HeadingLine = Spanned & { readonly kind: 'heading'; readonly text: string }

/** Any directive without a line kind of its own; unknown ones are kept here. */
export type DirectiveLine = Spanned & {
  readonly kind: 'directive'
  /** Canonical long name in lower case, without selector: `t-guitar` gives `title`. */
  readonly name: string
  /** `guitar` or `guitar!` of a conditional directive. */
  readonly selector: string | null
  readonly value: string
}

/** From here on the written chords are in another key, or are to sound shifted. */
export type KeyLine = Spanned & {
  readonly kind: 'key'
  readonly directive: 'key' | 'transpose'
  readonly value: string
} & Pitch

/** Sing a section again that stands elsewhere; ChordPro's `{chorus}`. */
export type RecallLine = Spanned & {
  readonly kind: 'recall'
  /** The section meant; null when none stands before this line. */
  readonly section: string | null
  readonly label: string | null
} & Pitch

/** What the chords that follow are written in, and how far they are moved when shown. */
export type Pitch = {
  /** As written; null where no key is known. */
  readonly key: string | null
  /** Semitones that ChordPro's `{transpose}` adds. */
  readonly shift: number
}

/** A line of a tab, a grid, ABC or another block that is kept letter by letter. */
export type VerbatimLine = Spanned & { readonly kind: 'verbatim'; readonly text: string }

/** A line that belongs to the song's papers, not to its words: a copyright or licence line. */
export type CreditLine = Spanned & { readonly kind: 'credit'; readonly text: string }

/** A line only the file's readers see: `# …`. */
export type RemarkLine = Spanned & { readonly kind: 'remark'; readonly text: string }

export type BlankLine = Spanned & { readonly kind: 'blank' }

export type Line =
  | LyricLine
  | CommentLine
  | HeadingLine
  | DirectiveLine
  | KeyLine
  | RecallLine
  | VerbatimLine
  | CreditLine
  | RemarkLine
  | BlankLine
