import { importLimits } from '@precentor/schemas'
import { isArchive, type Failure, type PickedFile } from './collect-files.ts'
import type { ImportBatch } from './import.ts'
import type { Sent } from './send-file.ts'

/** What is going on in an import at this moment, in this browser. */
export type JobState = {
  /** Files that are being sent: how many there were, and how many are through. */
  readonly sending: { readonly total: number; readonly done: number } | null
  readonly failures: readonly Failure[]
  /** Songs that are being imported. */
  readonly importing: { readonly total: number; readonly done: number } | null
  /** What the last import did in all. */
  readonly result: ImportBatch | null
  /** Why importing stopped before its end. */
  readonly complaint: string | null
  /** Whether this browser has changed anything in the import. */
  readonly hasChanged: boolean
}

export type JobTools = {
  /** Sends files together; says of each, in their order, what became of it. */
  readonly send: (files: readonly PickedFile[]) => Promise<Sent[]>
  readonly commit: () => Promise<ImportBatch>
}

export const idleJob: JobState = {
  sending: null,
  failures: [],
  importing: null,
  result: null,
  complaint: null,
  hasChanged: false,
}

type Errand = { readonly file: PickedFile; readonly tools: JobTools }

const atOnce = 2
const { filesAtOnce, bytesAtOnce } = importLimits
/** Bytes that the list of names may need beside the files. */
const listBytes = 64 * 1024
/** Milliseconds: a page that is drawn for each of a thousand files has time for nothing else. */
const leastPause = 150

/**
 * Sends files and imports songs, a few at a time, and tells whoever listens how far it
 * is. It goes on while other pages of the app are open; what it did stays done when the
 * browser is closed, and the rest can be continued.
 */
export class ImportJob {
  #state = idleJob
  readonly #waiting: Errand[] = []
  #failed: Errand[] = []
  #working = 0
  #toldAt = -Infinity
  readonly #listeners = new Set<() => void>()

  get state(): JobState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  addFiles(files: readonly PickedFile[], tools: JobTools): void {
    this.#begin(files.map((file) => ({ file, tools })))
  }

  addFailures(failures: readonly Failure[]): void {
    if (failures.length > 0) this.#set({ failures: [...this.#state.failures, ...failures] })
  }

  /** Sends again what can be sent again. */
  retry(): void {
    const errands = this.#failed
    this.forgetFailures()
    this.#begin(errands)
  }

  forgetFailures(): void {
    this.#failed = []
    this.#set({ failures: [] })
  }

  /** Imports batch after batch; `total` is how many songs the person was promised. */
  async commit(total: number, tools: JobTools): Promise<void> {
    if (this.#state.importing !== null) return
    this.#set({ importing: { total, done: 0 }, result: null, complaint: null, hasChanged: true })
    let sum: ImportBatch | null = null
    try {
      do {
        sum = add(sum, await tools.commit())
        this.#set({ importing: { total, done: Math.min(total, total - sum.left) } })
      } while (sum.left > 0)
    } catch (error) {
      this.#set({ complaint: error instanceof Error ? error.message : 'Something went wrong.' })
    }
    this.#set({ importing: null, result: sum })
  }

  #begin(errands: readonly Errand[]): void {
    if (errands.length === 0) return
    const { sending } = this.#state
    const total = (sending?.total ?? 0) + errands.length
    this.#set({ sending: { total, done: sending?.done ?? 0 }, result: null, hasChanged: true })
    this.#waiting.push(...errands)
    while (this.#working < atOnce && this.#waiting.length > 0) void this.#work()
  }

  async #work(): Promise<void> {
    this.#working += 1
    for (let next = this.#take(); next.length > 0; next = this.#take()) {
      const [first] = next
      const sent = (await first?.tools.send(next.map(({ file }) => file))) ?? []
      for (const [place, errand] of next.entries()) {
        const of = sent[place]
        if (of?.isSent === false) this.#fail(errand, of)
        else this.addFailures(of?.left ?? [])
      }
      const { sending } = this.#state
      if (sending !== null) this.#progress({ ...sending, done: sending.done + next.length })
    }
    this.#working -= 1
    if (this.#working === 0) this.#set({ sending: null })
  }

  /** The next files that can go together: to the same place, and not too many. */
  #take(): Errand[] {
    const { tools } = this.#waiting[0] ?? {}
    if (isArchive(this.#waiting[0]?.file.name ?? '')) return this.#waiting.splice(0, 1)
    let bytes = listBytes
    let count = 0
    for (const errand of this.#waiting) {
      bytes += errand.file.body.size
      const fits = count === 0 || (count < filesAtOnce && bytes <= bytesAtOnce)
      if (errand.tools !== tools || !fits || isArchive(errand.file.name)) break
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  #fail(errand: Errand, { reason, canRetry }: Extract<Sent, { isSent: false }>): void {
    if (canRetry) this.#failed.push(errand)
    this.addFailures([{ name: errand.file.name, reason, canRetry }])
  }

  /** A file that is through is told of at once only where nothing was told a moment ago. */
  #progress(sending: JobState['sending']): void {
    const now = performance.now()
    if (now - this.#toldAt >= leastPause) this.#set({ sending })
    else this.#state = { ...this.#state, sending }
  }

  #set(change: Partial<JobState>): void {
    this.#state = { ...this.#state, ...change }
    this.#toldAt = performance.now()
    for (const listener of this.#listeners) listener()
  }
}

function add(sum: ImportBatch | null, batch: ImportBatch): ImportBatch {
  if (sum === null) return batch
  return {
    created: sum.created + batch.created,
    updated: sum.updated + batch.updated,
    added: sum.added + batch.added,
    known: sum.known + batch.known,
    held: sum.held + batch.held,
    left: batch.left,
  }
}
