import * as z from 'zod'
import { diagramInstruments, downloadFormats, paperNames, slideSchemes } from './choices.ts'
import { arrangementId } from './ids.ts'
import { planInput } from './plan.ts'
import { musicalKey, notation } from './profile.ts'
import { songInput } from './song.ts'

export const downloadFormat = z.enum(downloadFormats)
export type DownloadFormat = z.infer<typeof downloadFormat>

/** How a file is to look; each kind of file takes what concerns it. */
export const downloadLook = {
  format: downloadFormat,
  /** How chords are written; as in the chart when left out. */
  notation: notation.optional(),
  /** PDF. */
  paper: z.enum(paperNames).default('a4'),
  /** PDF: letters of 18 points, in one column. */
  isLarge: z.boolean().default(false),
  /** PDF: as many as fit one page when left out. */
  columns: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** PDF. */
  lyricsOnly: z.boolean().default(false),
  /** PDF: sections that come again are written out instead of named. */
  isWrittenOut: z.boolean().default(false),
  /** PDF: the grips of the chords at the end of each song. */
  diagrams: z.enum(diagramInstruments).optional(),
  /** Slides. */
  linesPerSlide: z.int().min(1).max(12).default(4),
  /** Slides: light letters on black, or black on white. */
  scheme: z.enum(slideSchemes).default('dark'),
}

export const downloadSongInput = songInput.extend({
  /** The song's first one when left out. */
  arrangementId: arrangementId.optional(),
  /** The key it is to sound in; the arrangement's when left out. */
  key: musicalKey.optional(),
  /** The player's capo; the chart's own when left out. */
  capo: z.int().min(0).max(11).optional(),
  ...downloadLook,
})
export type DownloadSongInput = z.infer<typeof downloadSongInput>

export const downloadPlanInput = planInput.extend(downloadLook)
export type DownloadPlanInput = z.infer<typeof downloadPlanInput>
