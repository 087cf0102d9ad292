import * as z from 'zod'
import { importLimits, importRowStates, fileNotations } from './choices.ts'
import { churchInput } from './church.ts'
import { importId, sourceId, sourceSongId } from './ids.ts'
import { paging } from './paging.ts'
import { prose } from './text.ts'

export const importStates = ['open', 'importing', 'done'] as const
export type ImportState = (typeof importStates)[number]

export const importRowState = z.enum(importRowStates)
export type ImportRowState = z.infer<typeof importRowState>

/** What is to be done with it: a new song, the matching arrangement's new chart, one more arrangement. */
export const importChoices = ['create', 'update', 'add', 'skip'] as const
export const importChoice = z.enum(importChoices)
export type ImportChoice = z.infer<typeof importChoice>

export const importInput = churchInput.extend({ importId })
export type ImportInput = z.infer<typeof importInput>

export const listImportsInput = churchInput.extend(paging)
export type ListImportsInput = z.infer<typeof listImportsInput>

export const listImportRowsInput = importInput.extend({
  ...paging,
  state: importRowState.optional(),
})
export type ListImportRowsInput = z.infer<typeof listImportRowsInput>

/** One song of a file, or, for a file that could not be read, the file. */
export const importSourceInput = churchInput.extend({
  sourceId,
  /** Which song of the file; counted from 0. */
  position: z.int().min(0).max(importLimits.songsPerFile).default(0),
})
export type ImportSourceInput = z.infer<typeof importSourceInput>

/** The next kept files; the import that takes those that read differently, once there is one. */
export const readAgainInput = churchInput.extend({
  importId: importId.optional(),
  cursor: z.uuid().optional(),
})
export type ReadAgainInput = z.infer<typeof readAgainInput>

export const chooseImportInput = importInput.extend({
  choice: importChoice,
  /** Either these rows, or every row of a state. */
  of: z.union([
    z.strictObject({ rows: z.array(sourceSongId).min(1).max(500) }),
    z.strictObject({ state: importRowState.exclude(['unreadable', 'imported']) }),
  ]),
})
export type ChooseImportInput = z.infer<typeof chooseImportInput>

/** A file's name as people know it: without its folders, one line, never empty. */
export const importFileName = z
  .string()
  .max(4_000)
  .transform((name) => plainName(name))

export const fileNotation = z.enum(fileNotations)
export type FileNotation = z.infer<typeof fileNotation>

/** What comes along with an uploaded file. */
export const addFileInput = importInput.extend({
  fileName: importFileName,
  /** How chord names are written in the file. */
  notation: fileNotation.default('english'),
})
export type AddFileInput = z.infer<typeof addFileInput>

/** What comes along with several uploaded files. */
export const addFilesInput = importInput.extend({ notation: fileNotation.default('english') })
export type AddFilesInput = z.infer<typeof addFilesInput>

/** Text that becomes songs at once: what is new is created, what is known stays as it is. */
export const importSongsInput = churchInput.extend({
  fileName: importFileName.default('Pasted text'),
  text: prose(importLimits.text).min(1, 'There is no text to import.'),
  notation: fileNotation.default('english'),
})
export type ImportSongsInput = z.infer<typeof importSongsInput>

const longestName = 200

function plainName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const shown = last
    // Control characters, and those that turn the direction of what follows.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  const isPath = shown === '.' || shown === '..' || shown === ''
  return isPath ? 'Unnamed file' : shown.slice(0, longestName).toWellFormed()
}
