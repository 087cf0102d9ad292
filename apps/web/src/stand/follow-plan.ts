import type { Plan } from './plan.ts'

/** The plan as the server gives it. */
export type PlanSource = {
  read(): Promise<Plan>
  /** Opens the stream that tells of changes; the browser reconnects it by itself. */
  listen(on: StreamEvents): { unsubscribe(): void }
}

export type StreamEvents = {
  /** Each time the stream is open. */
  onStarted(): void
  /** Each time the plan has changed. */
  onData(): void
  onError(): void
  onConnectionStateChange(state: { readonly state: string; readonly error: unknown }): void
}

/** Milliseconds that may lie between the drawing of a page and its first word from the server. */
const freshFor = 5000
const listenAgainAfter = 20_000

/**
 * Keeps a page's copy of a plan up to date: reads it after each change, and after each silence in
 * which a change may have gone unheard. What cannot be read stays as it was.
 *
 * @returns the way to stop
 */
export function followPlan(
  source: PlanSource,
  on: { plan(plan: Plan): void; heard(isHeard: boolean): void },
): () => void {
  let readAt = Date.now()
  let isHeard = true
  const reading = { isOn: false, isLate: false }
  const say = (now: boolean): void => {
    if (now !== isHeard) on.heard(now)
    isHeard = now
  }
  const readOnce = async (): Promise<void> => {
    reading.isLate = false
    try {
      on.plan(await source.read())
      readAt = Date.now()
    } catch {
      say(false)
    }
  }
  const read = async (): Promise<void> => {
    reading.isLate = true
    if (reading.isOn) return
    reading.isOn = true
    // What changes while the plan is on its way is read again.
    while (reading.isLate) await readOnce()
    reading.isOn = false
  }
  const listen = () =>
    source.listen({
      onStarted: () => {
        if (!isHeard || Date.now() - readAt > freshFor) void read()
        say(true)
      },
      onData: () => void read(),
      onError: () => say(false),
      onConnectionStateChange: ({ state, error }) => {
        if (state === 'idle' || error !== null) say(false)
      },
    })
  let stream = listen()
  // The browser gives up on a server that answered with an error.
  const timer = setInterval(() => {
    if (isHeard) return
    stream.unsubscribe()
    stream = listen()
  }, listenAgainAfter)
  return () => {
    clearInterval(timer)
    stream.unsubscribe()
  }
}
