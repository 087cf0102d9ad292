import { formatTitles } from '@precentor/chart'
import type { ImportChoice, ImportRowState } from '@precentor/schemas'
import type { ImportBatch, ImportRow } from './import.ts'

/** How a state is called in the filter and in a row. */
export const stateWords: Readonly<Record<ImportRowState, { filter: string; row: string }>> = {
  new: { filter: 'New', row: 'New' },
  changed: { filter: 'Like one you have', row: 'Like one you have' },
  duplicate: { filter: 'Already there', row: 'Already there' },
  unreadable: { filter: 'Not readable', row: 'Could not be read' },
  imported: { filter: 'Imported', row: 'Imported' },
}

const formatNames = new Map<string, string>(Object.entries(formatTitles))

/** A format as people call it. */
export function formatName(format: string): string {
  return formatNames.get(format) ?? format
}

/** What a choice does with this row. */
export function choiceText(choice: ImportChoice, { match }: Pick<ImportRow, 'match'>): string {
  const title = match === null || match.kind === 'file' ? null : match.title
  switch (choice) {
    case 'create':
      return 'Import as a new song'
    case 'update':
      return title === null ? 'Update the song' : `Update “${title}”`
    case 'add':
      return title === null ? 'Add as an arrangement' : `Add to “${title}” as an arrangement`
    case 'skip':
      return 'Leave out'
  }
}

/** Why a row counts as what it is; null where that needs no words. */
export function matchText({ match, state, outcome }: ImportRow): string | null {
  if (state === 'imported') return outcomeText(outcome)
  if (match === null) return null
  if (match.kind === 'file') return `The same as in ${match.fileName}`
  const where = match.isArchived ? ', in your archive' : ''
  if (match.kind === 'ccli') return `Same CCLI number as “${match.title}”${where}`
  if (match.kind === 'same') return `The same as “${match.title}”${where}`
  return `Like “${match.title}”${where}`
}

function outcomeText(outcome: ImportRow['outcome']): string {
  switch (outcome) {
    case 'updated':
      return 'Updated the song'
    case 'added':
      return 'Added as an arrangement'
    case 'known':
      return 'Was there already'
    default:
      return 'New song'
  }
}

/** `1 song`, `12 songs`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** What an import did, in one sentence. */
export function resultText({ created, updated, added, known, held }: ImportBatch): string {
  const done = [
    created > 0 && `${countOf(created, 'song')} imported`,
    updated > 0 && `${countOf(updated, 'song')} updated`,
    added > 0 && `${countOf(added, 'arrangement')} added`,
    known > 0 && `${countOf(known, 'song')} already there`,
  ].filter((part) => part !== false)
  const sentence = done.length === 0 ? 'Nothing was imported.' : `${done.join(', ')}.`
  if (held === 0) return sentence
  const look = held === 1 ? 'looks like a song' : 'look like songs'
  return `${sentence} ${countOf(held, 'more', 'more')} ${look} you have: please choose.`
}
