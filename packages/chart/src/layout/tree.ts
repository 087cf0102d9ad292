import type { SectionType } from '../model/section-type.ts'

/**
 * A chart ready to be drawn. Screen, print, PDF and plain text all draw this tree, so they agree.
 * All texts are plain: whoever draws escapes them, nothing in them is markup.
 */
export type ChartLayout = {
  readonly heading: ChartHeading
  readonly sections: readonly LayoutSection[]
  readonly columns: number
}

export type ChartHeading = {
  readonly title: string
  readonly subtitles: readonly string[]
  /** Names joined by commas, without repetition. */
  readonly authors: string
  /** The key that sounds, in the view's notation; null when none is known. */
  readonly key: string | null
  /** The key was not written but guessed from the chords. */
  readonly keyGuessed: boolean
  readonly capo: number
  /** The key of the shapes the chords are shown in; null without a capo. */
  readonly shapeKey: string | null
  /** The capo the song's file suggests, 0 for none. */
  readonly suggestedCapo: number
  readonly tempo: number | null
  readonly time: string | null
  readonly copyright: string | null
  readonly ccli: string | null
}

export type LayoutSection = {
  /** The song's section; null for remarks that stand between sections. */
  readonly id: string | null
  readonly type: SectionType | 'remarks'
  readonly number: number | null
  /** What to print above; empty for none. */
  readonly label: string
  /** Whether the author wrote the label; other labels are English and may be translated. */
  readonly labelGiven: boolean
  /** Whether it was shown before. Its lines are empty when the view wants the label alone. */
  readonly again: boolean
  /** How often it is sung here. */
  readonly times: number
  readonly breakBefore: 'none' | 'column' | 'page'
  readonly lines: readonly LayoutLine[]
}

export type LayoutLine = LayoutLyrics | LayoutComment | LayoutVerbatim | LayoutBlank

export type LayoutLyrics = {
  readonly kind: 'lyrics'
  readonly hasChords: boolean
  readonly hasLyrics: boolean
  readonly groups: readonly LayoutGroup[]
  /** The line placed on rows; empty unless the view gave font metrics. */
  readonly rows: readonly LayoutRow[]
  /** Where the line stands in the song's source; -1 when it is not from there. */
  readonly start: number
}

/**
 * What must stay together on one row: a word with all chords above it. A group that `splits` has
 * one pair without a chord and may be broken at its blanks.
 */
export type LayoutGroup = { readonly splits: boolean; readonly pairs: readonly LayoutPair[] }

/** A piece of lyric and what stands above its first letter. */
export type LayoutPair = {
  /** Empty for none. */
  readonly chord: string
  /** Words for the players above the line; empty for none. */
  readonly annotation: string
  readonly lyric: string
}

/** What stands beside each other in one row, in the unit of the font metrics. */
export type LayoutRow = { readonly pieces: readonly LayoutPiece[]; readonly width: number }

/** A pair with its place; chord and lyric begin at the same `x`. */
export type LayoutPiece = LayoutPair & {
  readonly x: number
  /** Length of the line to draw behind the lyric, where a chord pushed a word apart; else 0. */
  readonly tie: number
}

export type LayoutComment = {
  readonly kind: 'comment'
  readonly style: 'plain' | 'italic' | 'box'
  readonly text: string
}

/** A line to be drawn in letters of equal width. */
export type LayoutVerbatim = { readonly kind: 'verbatim'; readonly text: string }

export type LayoutBlank = { readonly kind: 'blank' }
