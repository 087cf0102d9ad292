import { listWorkerSteps } from '@precentor/db'
import type { PoolHistoryInput, PoolRange } from '@precentor/schemas'
import type { Context } from '../../context.ts'

/** Figures over one step of a chart. Rates are per second, durations milliseconds. */
export type PoolStep = {
  readonly limit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
  readonly longestWait: number
  readonly statements: number
  readonly calls: number
  readonly failures: number
  readonly sheds: number
  readonly loopDelay: number
  /** 0 to 1. */
  readonly loopUse: number
  readonly residentBytes: number
}

export type PoolHistory = {
  /** When each step begins, ISO 8601. */
  readonly at: readonly string[]
  /** Seconds of one step. */
  readonly step: number
  /** One for each worker that was there; null where it was not. */
  readonly workers: readonly {
    readonly host: string
    readonly worker: number
    readonly steps: readonly (PoolStep | null)[]
  }[]
}

const ranges = {
  '15m': { from: 'samples', seconds: 900, step: 5 },
  '1h': { from: 'samples', seconds: 3_600, step: 20 },
  '24h': { from: 'summaries', seconds: 86_400, step: 300 },
  '30d': { from: 'summaries', seconds: 2_592_000, step: 10_800 },
} as const satisfies Record<PoolRange, unknown>

/** More than so many would not be told apart; the newest are given. */
const mostWorkers = 12

/** The pool, event loop and memory of each worker over a range of time, in at most 288 steps. */
export async function getPoolHistory(ctx: Context, input: PoolHistoryInput): Promise<PoolHistory> {
  const { from, seconds, step } = ranges[input.range]
  const after = new Date(ctx.now().getTime() - seconds * 1000)
  const rows = await listWorkerSteps(ctx.db, from, after, step)
  const at = [...new Set(rows.map((row) => row.at.toISOString()))]
  const places = new Map(at.map((moment, place) => [moment, place]))
  const workers = new Map<string, { host: string; worker: number; steps: (PoolStep | null)[] }>()
  for (const { host, worker, at: moment, ...figures } of rows) {
    const key = `${host} ${worker}`
    const known = workers.get(key) ?? { host, worker, steps: at.map(() => null) }
    known.steps[places.get(moment.toISOString()) ?? 0] = figures
    workers.set(key, known)
  }
  return { at, step, workers: [...workers.values()].slice(-mostWorkers) }
}
