/** Closed: calls go through. Open: they are answered at once. Half-open: a probe is under way. */
export type BreakerState = 'closed' | 'open' | 'half-open'

export type BreakerFigures = {
  readonly state: BreakerState
  /** ISO 8601: since when it is closed, or not closed. */
  readonly since: string
  /** Since the start. */
  readonly timesOpened: number
  readonly timesPoolRenewed: number
  readonly probes: number
}

export type BreakerParts = {
  /** Rejects when a connection of the pool does not answer, within a second. */
  readonly probePool: () => Promise<void>
  /** Rejects when a connection of its own does not answer, within 600 ms. */
  readonly probeFresh: () => Promise<void>
  /** Throws away every connection of the pool. */
  readonly renewPool: () => void
  /** Whether anybody has a connection. */
  readonly isBusy: () => boolean
  /** Whether somebody waits because others have every connection. */
  readonly isFull: () => boolean
  readonly onChange?: (change: 'opened' | 'closed' | 'renewed') => void
}

export type Breaker = {
  readonly isOpen: boolean
  /** A connection failed or died: worth a look. */
  suspect(): void
  /** PostgreSQL answered something. */
  noteAnswer(): void
  figures(): BreakerFigures
  stop(): void
}

/** Milliseconds. */
const tick = 50
/** A tick that comes later than this says that this process stood still, not the database. */
const stall = 150
const silence = 250
/** Longer than any statement and any pause in a transaction may last. */
const longestSilence = 6_000
const betweenLooks = 400
const betweenProbes = 1_000
const poolFailures = 3

/**
 * Knows whether the database can be reached. What calls meet only makes it look; it is
 * a probe of its own that decides, so that neither a slow statement nor a killed
 * connection shuts everybody out; nor does a process that was too busy to hear.
 * Open, it probes once a second: through the pool, and after three failures in turn with a
 * fresh connection. Where that one is answered and
 * the pool still fails, it is the pool that is broken, and it is renewed.
 */
export function createBreaker(parts: BreakerParts): Breaker {
  let state: BreakerState = 'closed'
  let since = new Date()
  let isProbing = false
  let isSuspected = false
  let failures = 0
  let lastLook = -Infinity
  let lastAnswer = performance.now()
  let lastQuiet = performance.now()
  let lastTick = performance.now()
  let lastStall = -Infinity
  const counts = { timesOpened: 0, timesPoolRenewed: 0, probes: 0 }
  const timer = setInterval(() => {
    noteStall()
    lastTick = performance.now()
    watch()
  }, tick)
  timer.unref()

  return {
    get isOpen() {
      return state !== 'closed'
    },
    suspect: () => {
      isSuspected = true
      watch()
    },
    noteAnswer: () => {
      lastAnswer = performance.now()
    },
    figures: () => ({ state, since: since.toISOString(), ...counts }),
    stop: () => clearInterval(timer),
  }

  function noteStall(): void {
    const now = performance.now()
    if (now - lastTick <= stall) return
    lastStall = now
    lastQuiet = now
  }

  function watch(): void {
    const now = performance.now()
    if (!parts.isBusy()) lastQuiet = now
    if (isProbing) return
    if (state !== 'closed') {
      if (now - lastLook >= betweenProbes) void alone(recover)
      return
    }
    const silentFor = now - Math.max(lastAnswer, lastQuiet)
    // Connections that are never given back: the database is well, the pool is not.
    if (silentFor >= longestSilence && parts.isFull()) open()
    else if ((isSuspected || silentFor >= silence) && now - lastLook >= betweenLooks)
      void alone(confirm)
  }

  async function alone(look: () => Promise<void>): Promise<void> {
    isProbing = true
    lastLook = performance.now()
    await look()
    isProbing = false
  }

  async function confirm(): Promise<void> {
    const start = performance.now()
    isSuspected = false
    if (await works(parts.probeFresh)) return
    noteStall()
    if (lastStall >= start) {
      isSuspected = true
      return
    }
    // A full server refuses newcomers and serves those who are connected.
    if (lastAnswer <= start) open()
  }

  async function recover(): Promise<void> {
    state = 'half-open'
    const isPoolsTurn = failures < poolFailures || failures % 2 === 0
    const hasRecovered = isPoolsTurn ? await works(parts.probePool) : await recoverAfresh()
    if (hasRecovered) {
      close()
      return
    }
    failures += 1
    state = 'open'
  }

  async function recoverAfresh(): Promise<boolean> {
    if (!(await works(parts.probeFresh))) return false
    if (await works(parts.probePool)) return true
    counts.timesPoolRenewed += 1
    parts.renewPool()
    parts.onChange?.('renewed')
    return works(parts.probePool)
  }

  async function works(probe: () => Promise<void>): Promise<boolean> {
    counts.probes += 1
    return probe().then(
      () => true,
      () => false,
    )
  }

  function open(): void {
    state = 'open'
    since = new Date()
    failures = 0
    counts.timesOpened += 1
    parts.onChange?.('opened')
  }

  function close(): void {
    state = 'closed'
    since = new Date()
    isSuspected = false
    lastAnswer = performance.now()
    parts.onChange?.('closed')
  }
}
