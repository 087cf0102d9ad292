import { AsyncLocalStorage } from 'node:async_hooks'

/** One transaction or savepoint, as the flow of the code inside it knows it. */
export type Ownership = {
  isOpen: boolean
  readonly around: Ownership | undefined
  /** What was sent to the database and has not come back. */
  readonly running: Set<Promise<unknown>>
}

/** A handle was used where it must not be. */
export class MisuseError extends Error {
  override name = 'MisuseError'
}

const flow = new AsyncLocalStorage<Ownership | undefined>()

/** Runs `work` as the inside of a transaction that ends when the work does. */
export async function ownFlow<T>(
  work: (ownership: Ownership) => Promise<T>,
  release: () => void,
): Promise<T> {
  const ownership: Ownership = { isOpen: true, around: innermostOpen(), running: new Set() }
  try {
    // A Prisma promise starts when it is awaited: it has to be awaited in here.
    return await flow.run(ownership, async () => await work(ownership))
  } finally {
    ownership.isOpen = false
    release()
    // Where one of several things at once has failed, the others are still under way: the
    // rest of their statements would come after a savepoint's end, and stay.
    await Promise.allSettled(ownership.running)
  }
}

/**
 * The transaction whose inside this is; undefined outside of all. What was begun inside
 * one and goes on after its end is outside again.
 */
export function innermostOpen(): Ownership | undefined {
  let at = flow.getStore()
  while (at !== undefined && !at.isOpen) at = at.around
  return at
}

/** Notes what this flow's transaction has to wait for before it ends. */
export function noteRunning(request: Promise<unknown>): void {
  const running = innermostOpen()?.running
  if (running === undefined) return
  running.add(request)
  const forget = () => running.delete(request)
  request.then(forget, forget)
}

/** Runs `work` as if no transaction were around it. */
export async function outsideOfAll<T>(work: () => T | Promise<T>): Promise<T> {
  return flow.run(undefined, async () => await work())
}
