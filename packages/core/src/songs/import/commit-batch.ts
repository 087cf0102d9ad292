import {
  afterCommit,
  listBatch,
  lockByName,
  settleImport,
  updateRows,
  type BatchRow,
  type RowMatch,
  type RowOutcome,
} from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { decideBatch, type DecidedRow } from './decide-batch.ts'
import { findCandidates } from './find-candidates.ts'
import type { FoundDetails } from './found-song.ts'
import { resembling, wantedSong, type LibraryMatch } from './match-song.ts'
import { writeBatch } from './write-batch.ts'

/** What one batch did, and how much is left. */
export type BatchDto = {
  readonly created: number
  readonly updated: number
  readonly added: number
  /** Turned out to be in the library already. */
  readonly known: number
  /** Given back to the person, because the library has something like it by now. */
  readonly held: number
  /** Songs that are still to be imported. */
  readonly left: number
}

/** Rows of one batch, and characters of their charts: a transaction has three seconds. */
const batchSize = { rows: 200, characters: 2_000_000 }

/**
 * Imports the next rows of an import; call it in a transaction, after which either
 * all of them are in the library or none. One church imports one batch at a time:
 * whoever comes second sees what the first one did, and makes nothing twice.
 */
export async function commitBatch(ctx: ChurchContext, importId: string): Promise<BatchDto> {
  const { db, scope } = ctx
  await lockByName(db, `precentor.import.${scope.churchId}`)
  const rows = oneKind(await listBatch(db, scope, importId, batchSize)).map(withDetails)
  const candidates = await findCandidates(
    ctx,
    rows.map((row, place) => wantedSong(place, row, row.found)),
  )
  const seen = rows.map(({ chart }, place) => resembling(chart, candidates.get(place) ?? []))
  const steps = decideBatch(rows, (row) => seen[row] ?? { match: null, holders: new Set() })
  const { outcomes, refused } = await writeBatch(ctx, rows, steps)
  const held = rows.flatMap(({ id }, index): RowMatch[] => {
    const step = steps[index]
    if (step?.do === 'hold') return [{ id, ...step.match }]
    if (step?.do !== 'update' || !refused.has(id)) return []
    return [{ id, ...(seen[index]?.match ?? formerMatch(step.songId)) }]
  })
  await updateRows(db, scope, outcomes, held)
  const left = await settleImport(db, scope, importId)
  if (left === null) throw notFound('Import')
  await publish(ctx, importId, outcomes)
  return { ...count(outcomes), held: held.length, left }
}

/** A batch makes songs or changes songs, never both: that bounds its statements. */
function oneKind(rows: readonly BatchRow[]): BatchRow[] {
  const makesSongs = rows[0]?.choice === 'create'
  return rows.filter(({ choice }) => (choice === 'create') === makesSongs)
}

function withDetails(row: BatchRow): DecidedRow {
  return { ...row, found: row.details as FoundDetails }
}

/** The song that a row was to update does not resemble it any more: nothing is left to update. */
function formerMatch(songId: string): LibraryMatch {
  return { kind: 'title', songId, arrangementId: null, version: null }
}

function count(outcomes: readonly RowOutcome[]): Omit<BatchDto, 'held' | 'left'> {
  const of = (outcome: RowOutcome['outcome']) =>
    outcomes.filter((each) => each.outcome === outcome).length
  return { created: of('created'), updated: of('updated'), added: of('added'), known: of('known') }
}

async function publish(
  ctx: ChurchContext,
  importId: string,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const { churchId } = ctx.scope
  await afterCommit(ctx, () => {
    ctx.events.publish({ churchId, kind: 'import', id: importId })
    for (const { songId, outcome } of outcomes) {
      if (outcome !== 'known') ctx.events.publish({ churchId, kind: 'song', id: songId })
    }
  })
}
