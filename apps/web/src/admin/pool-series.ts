import type { ApiOutputs } from '../api/api.ts'

type History = ApiOutputs['pool']['history']
type Worker = History['workers'][number]
type Step = NonNullable<Worker['steps'][number]>

/** One step of the charts. Durations in milliseconds, rates per second. */
export type PoolPoint = Pick<
  Step,
  | 'limit'
  | 'busy'
  | 'idle'
  | 'waiting'
  | 'longestWait'
  | 'statements'
  | 'calls'
  | 'failures'
  | 'sheds'
  | 'loopDelay'
> & { readonly at: string }

/** How a worker is called in a list and in an address. */
export function workerName({ host, worker }: Pick<Worker, 'host' | 'worker'>): string {
  return `${host} · ${worker}`
}

/**
 * The points of one worker, or of all of them together: connections and rates are added
 * up, and of durations the worst counts. A moment at which nobody was there has no point.
 */
export function seriesOf({ at, workers }: History, name: string | null): PoolPoint[] {
  const chosen = workers.filter((worker) => name === null || workerName(worker) === name)
  return at.flatMap((moment, place) => {
    const steps = chosen.map(({ steps: all }) => all[place] ?? null).filter((one) => one !== null)
    return steps.length === 0 ? [] : [{ at: moment, ...together(steps) }]
  })
}

function together(steps: readonly Step[]): Omit<PoolPoint, 'at'> {
  const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0)
  const worst = (of: (step: Step) => number) => Math.max(...steps.map(of))
  return {
    limit: sum(({ limit }) => limit),
    busy: sum(({ busy }) => busy),
    idle: sum(({ idle }) => idle),
    waiting: sum(({ waiting }) => waiting),
    statements: rounded(sum(({ statements }) => statements)),
    calls: rounded(sum(({ calls }) => calls)),
    failures: sum(({ failures }) => failures),
    sheds: sum(({ sheds }) => sheds),
    longestWait: rounded(worst(({ longestWait }) => longestWait)),
    loopDelay: rounded(worst(({ loopDelay }) => loopDelay)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
