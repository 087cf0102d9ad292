import {
  followAlerts,
  measureWorkers,
  settingsOf,
  type AlertStates,
  type Log,
  type WorkerSample,
} from '@precentor/core'

type Options = {
  readonly take: () => Promise<WorkerSample>
  /** Whether the database can be asked without making anybody wait. */
  readonly isFree: () => boolean
  readonly write: (samples: readonly WorkerSample[]) => Promise<void>
  readonly log: Pick<Log, 'warn' | 'info'>
}

export type SampleKeeper = {
  /** Takes one sample and writes what it has, if it can. */
  tick(): Promise<void>
  /** Alerts that this worker sees by itself while the database is away. */
  openAlerts(): readonly string[]
}

/** An hour of samples: after a longer outage the oldest are given up. */
const most = 720
/** What alerts add up is a minute; a little more of it. */
const looked = 15
const usual = settingsOf([])

/**
 * Keeps samples until the database takes them, so that an outage is written down once it is
 * over, and no sample makes a busy pool worse. Meanwhile this worker follows its own alerts
 * in memory and says them in the log.
 */
export function createSampleKeeper({ take, isFree, write, log }: Options): SampleKeeper {
  let unwritten: WorkerSample[] = []
  let recent: WorkerSample[] = []
  let states: AlertStates = {}

  return {
    tick: async () => {
      const sample = await take()
      unwritten = [...unwritten, sample].slice(-most)
      recent = [...recent, sample].slice(-looked)
      const batch = unwritten
      if (isFree() && (await isWritten(batch))) {
        unwritten = unwritten.filter((one) => !batch.includes(one))
        states = {}
      } else follow(sample)
    },
    openAlerts: () =>
      Object.entries(states)
        .filter(([, state]) => state?.phase === 'open' || state?.phase === 'falling')
        .map(([rule]) => rule),
  }

  async function isWritten(batch: readonly WorkerSample[]): Promise<boolean> {
    try {
      await write(batch)
      return true
    } catch (error) {
      log.warn({ err: error, kept: batch.length }, 'samples could not be written and are kept')
      return false
    }
  }

  function follow(sample: WorkerSample): void {
    const at = sample.at.getTime()
    const step = followAlerts(states, usual, measureWorkers(recent, at), at)
    states = step.states
    for (const { rule, event, sentence } of step.changes) {
      if (event === 'opens') log.warn({ alert: rule }, `seen by this worker alone: ${sentence}`)
      else log.info({ alert: rule }, 'seen by this worker alone: an alert is over')
    }
  }
}
