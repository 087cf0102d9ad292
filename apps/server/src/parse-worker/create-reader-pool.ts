import { availableParallelism } from 'node:os'
import {
  createTurns,
  DomainError,
  type Log,
  type ReadFile,
  type SongFile,
  type SongReader,
  type Unpacked,
} from '@precentor/core'
import { Piscina } from 'piscina'
import { gather, type Waiting } from './gather.ts'
import type { Opened } from './read-in-worker.ts'

export type ReaderPool = {
  readonly read: SongReader
  /** Takes an archive apart; throws `import.archive_refused` with the reason. */
  readonly unpack: (bytes: Uint8Array) => Promise<Unpacked>
  /** Lets no more files in, and ends the threads. */
  close(): Promise<void>
}

/** Milliseconds that one message may take; more than a hundred times what the largest real files do. */
const timeLimit = 5_000
/** How many messages with files may wait for a thread. */
const mostWaiting = 200

/**
 * Opens the threads in which song files are read, so that none of them can hold up
 * requests. A file that hangs, needs too much memory or breaks the reader is given up
 * alone: its thread is replaced, and the others go on. Files that come together go to a thread
 * in one message, since the way there costs more than most files do.
 */
export function createReaderPool(options: {
  readonly log: Log
  readonly timeLimit?: number
  readonly mostWaiting?: number
  /** The module of the threads, with a function `read`. */
  readonly worker?: URL
}): ReaderPool {
  const { log } = options
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1))
  const limit = options.timeLimit ?? timeLimit
  const pool = new Piscina<SongFile[], ReadFile[]>({
    filename: (options.worker ?? new URL('./read-in-worker.ts', import.meta.url)).href,
    name: 'read',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Nothing of the server's settings is a reader's business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  // The pool's own queue stays empty, so that a file's time begins when its turn comes.
  const turns = createTurns(threads, options.mostWaiting ?? mostWaiting)

  const readGroup = async (group: readonly Waiting[]): Promise<void> => {
    const endTurn = await turns.take()
    if (endTurn === null) {
      for (const { reject } of group) reject(tooBusy())
      return
    }
    let error: unknown = null
    try {
      const files = group.map(({ file }) => file)
      const results = await pool.run(files, { signal: AbortSignal.timeout(limit) })
      for (const [place, { resolve }] of group.entries()) resolve(results[place] ?? broken)
    } catch (thrown) {
      error = thrown
    } finally {
      endTurn()
    }
    if (error !== null) giveUp(group, error)
  }
  /** One bad file must not be the end of others: each is read again alone. */
  const giveUp = (group: readonly Waiting[], error: unknown): void => {
    const [first] = group
    if (first === undefined) return
    if (group.length > 1) {
      for (const each of group) void readGroup([each])
      return
    }
    const { fileName, bytes } = first.file
    log.warn({ err: error, fileName, size: bytes.length }, 'a song file was given up')
    first.resolve({ kind: 'unreadable', reason: reasonFor(error, limit) })
  }
  const unpack = async (bytes: Uint8Array): Promise<Unpacked> => {
    const endTurn = await turns.take()
    if (endTurn === null) throw tooBusy()
    try {
      const signal = AbortSignal.timeout(limit)
      const opened = (await pool.run(bytes as never, {
        name: 'unpack',
        signal,
      })) as unknown as Opened
      if ('refusal' in opened) throw archiveRefused(opened.refusal)
      return opened
    } catch (error) {
      if (error instanceof DomainError) throw error
      log.warn({ err: error, size: bytes.length }, 'an archive was given up')
      throw archiveRefused(reasonFor(error, limit))
    } finally {
      endTurn()
    }
  }
  return {
    unpack,
    read: gather((group) => void readGroup(group)),
    close: () => pool.destroy(),
  }
}

const broken: ReadFile = { kind: 'unreadable', reason: 'This file could not be read.' }

function reasonFor(error: unknown, limit: number): string {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') {
    const seconds = Math.round(limit / 1000)
    return `This file was given up after ${seconds} seconds of reading. If it is a song file, please drop it again.`
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return 'Reading this file took too much memory. If it is a song file, please split it.'
  }
  return 'This file could not be read: it broke the reader.'
}

function archiveRefused(reason: string): DomainError {
  return new DomainError('invalid', 'import.archive_refused', reason)
}

function tooBusy(): DomainError {
  return new DomainError(
    'limit_reached',
    'import.busy',
    'Many files are being read just now. Please try again in a moment.',
    { retryAfter: 2 },
  )
}
