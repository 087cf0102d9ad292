import type { EditedArrangement } from './arrangement-changes.ts'
import type { Facts } from './editor-fields.tsx'

/** Text that was left unsaved, with the version it was begun on. */
export type Draft = {
  readonly version: number
  /** What was stored in that version, to compare with what is stored when it is saved. */
  readonly stored: EditedArrangement
  readonly chart: string
  readonly facts: Facts
  /** ISO 8601. */
  readonly at: string
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps a draft on this device; where there is no room, leaving was asked about already. */
export function keepDraft(storage: Storage, name: string, draft: Draft): void {
  try {
    storage.setItem(place(name), JSON.stringify(draft))
  } catch {
    storage.removeItem(place(name))
  }
}

/** The draft kept under a name; null when there is none that can be read. */
export function findDraft(storage: Storage, name: string): Draft | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(place(name)) ?? 'null')
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

export function forgetDraft(storage: Storage, name: string): void {
  storage.removeItem(place(name))
}

function place(name: string): string {
  return `precentor.chart-draft.${name}`
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false
  const { version, stored, chart, facts, at } = found as Partial<Record<keyof Draft, unknown>>
  return (
    typeof version === 'number' &&
    typeof chart === 'string' &&
    typeof at === 'string' &&
    isArrangement(stored) &&
    isArrangement(facts)
  )
}

function isArrangement(found: unknown): boolean {
  return (
    typeof found === 'object' &&
    found !== null &&
    'name' in found &&
    'sequence' in found &&
    Array.isArray(found.sequence)
  )
}
