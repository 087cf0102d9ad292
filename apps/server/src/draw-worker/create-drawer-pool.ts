import { availableParallelism } from 'node:os'
import {
  createTurns,
  DomainError,
  type DownloadJob,
  type DrawnFile,
  type FileDrawer,
  type Log,
} from '@precentor/core'
import { Piscina } from 'piscina'

export type DrawerPool = {
  readonly draw: FileDrawer
  /** Lets no more files in, and ends the threads. */
  close(): Promise<void>
}

/** Milliseconds that one file may take; a plan of thirty songs takes about a tenth. */
const timeLimit = 20_000
/** How many files may wait for a thread. */
const mostWaiting = 50

/**
 * Opens the threads in which paper, slides and files of songs are made, so that none of them can
 * hold up requests. A file that hangs or needs too much memory is given up alone.
 */
export function createDrawerPool(options: {
  readonly log: Log
  readonly timeLimit?: number
  readonly mostWaiting?: number
  /** The module of the threads, with a function `draw`. */
  readonly worker?: URL
}): DrawerPool {
  const { log } = options
  const threads = Math.max(1, Math.min(2, availableParallelism() - 1))
  const limit = options.timeLimit ?? timeLimit
  const pool = new Piscina<DownloadJob, DrawnFile>({
    filename: (options.worker ?? new URL('./draw-in-worker.ts', import.meta.url)).href,
    name: 'draw',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Nothing of the server's settings is a printer's business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  const turns = createTurns(threads, options.mostWaiting ?? mostWaiting)

  return {
    draw: async (job) => {
      const endTurn = await turns.take()
      if (endTurn === null) throw tooBusy()
      try {
        return await pool.run(job, { signal: AbortSignal.timeout(limit) })
      } catch (error) {
        log.warn(
          { err: error, format: job.look.format, songs: job.songs.length },
          'a file was given up',
        )
        throw givenUp()
      } finally {
        endTurn()
      }
    },
    close: () => pool.destroy(),
  }
}

function givenUp(): DomainError {
  return new DomainError(
    'invalid',
    'download.given_up',
    'This file could not be made: it took too long or too much memory. Please try fewer songs.',
  )
}

function tooBusy(): DomainError {
  return new DomainError(
    'limit_reached',
    'download.busy',
    'Many files are being made just now. Please try again in a moment.',
    { retryAfter: 2 },
  )
}
