import {
  insertImportedArrangements,
  listChartsOfSongs,
  lockSongs,
  replaceCharts,
  updateSongsLyrics,
  type RowOutcome,
} from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import type { DecidedRow, Step } from './decide-batch.ts'
import { createFoundSongs } from './create-found-songs.ts'
import { lyricsOfCharts } from './lyrics-of-charts.ts'

export type Written = {
  readonly outcomes: readonly RowOutcome[]
  /** Rows whose arrangement was changed by somebody else since it was looked at. */
  readonly refused: ReadonlySet<string>
}

type Decision<Kind extends Step['do']> = {
  readonly row: DecidedRow
  readonly step: StepOf<Kind>
}

type StepOf<Kind extends Step['do']> = Extract<Step, { readonly do: Kind }>

/** Carries out what was decided, in as many statements for two hundred rows as for one. */
export async function writeBatch(
  ctx: ChurchContext,
  rows: readonly DecidedRow[],
  steps: readonly Step[],
): Promise<Written> {
  const known = decisions(rows, steps, 'known')
  const additions = decisions(rows, steps, 'add')
  const updates = decisions(rows, steps, 'update')
  await lockSongs(ctx.db, ctx.scope, songsOf([...updates, ...additions]))
  const created = await createFoundSongs(
    ctx,
    decisions(rows, steps, 'create').map(({ row }) => row),
  )
  const { updated, refused } = await updateArrangements(ctx, updates)
  await addArrangements(ctx, additions)
  await refreshLyrics(
    ctx,
    [...updated, ...additions].map(({ step }) => step.songId),
  )
  return {
    outcomes: [
      ...created.map(({ id, songId }) => ({ id, songId, outcome: 'created' as const })),
      ...updated.map((each) => outcome(each, 'updated')),
      ...additions.map((each) => outcome(each, 'added')),
      ...known.map((each) => outcome(each, 'known')),
    ],
    refused,
  }
}

function decisions<Kind extends Step['do']>(
  rows: readonly DecidedRow[],
  steps: readonly Step[],
  kind: Kind,
): Decision<Kind>[] {
  return rows.flatMap((row, index) => {
    const step = steps[index]
    return step?.do === kind ? [{ row, step: step as StepOf<Kind> }] : []
  })
}

async function updateArrangements(
  ctx: ChurchContext,
  wanted: readonly Decision<'update'>[],
): Promise<{ updated: Decision<'update'>[]; refused: Set<string> }> {
  const changed = new Set(
    await replaceCharts(
      ctx.db,
      ctx.scope,
      wanted.map(({ row, step }) => ({
        arrangementId: step.arrangementId,
        version: step.version,
        ...chartColumns(row),
      })),
      ctx.now(),
    ),
  )
  const isDone = ({ step }: Decision<'update'>) => changed.has(step.arrangementId)
  return {
    updated: wanted.filter(isDone),
    refused: new Set(wanted.filter((each) => !isDone(each)).map(({ row }) => row.id)),
  }
}

async function addArrangements(
  ctx: ChurchContext,
  wanted: readonly Decision<'add'>[],
): Promise<void> {
  await insertImportedArrangements(
    ctx.db,
    ctx.scope,
    wanted.map(({ row, step }) => ({
      songId: step.songId,
      name: row.fileName.replace(/\.[a-z0-9]{1,10}$/i, '').slice(0, 80) || 'Imported',
      ...chartColumns(row),
    })),
    ctx.now(),
  )
}

/** Search finds a song by the words of all its arrangements. */
async function refreshLyrics(ctx: ChurchContext, songIds: readonly string[]): Promise<void> {
  if (songIds.length === 0) return
  const charts = await listChartsOfSongs(ctx.db, ctx.scope, songIds)
  const songs = songIds.map((songId) => ({
    songId,
    lyrics: lyricsOfCharts(
      charts.filter((each) => each.songId === songId).map(({ chart }) => chart),
    ),
  }))
  await updateSongsLyrics(ctx.db, ctx.scope, songs)
}

function chartColumns({ chart, found: { key, tempo, metre, length } }: DecidedRow) {
  return { chart, key, tempo, metre, length }
}

type Landed = {
  readonly row: DecidedRow
  readonly step: { readonly songId: string }
}

function songsOf(landed: readonly Landed[]): string[] {
  return landed.map(({ step }) => step.songId)
}

function outcome({ row, step }: Landed, what: RowOutcome['outcome']): RowOutcome {
  return { id: row.id, songId: step.songId, outcome: what }
}
