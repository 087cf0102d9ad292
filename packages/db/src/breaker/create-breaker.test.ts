import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBreaker, type Breaker } from './create-breaker.ts'

describe('createBreaker', () => {
  let start = 0
  beforeEach(() => {
    vi.useFakeTimers()
    start = Date.now()
    // One clock, which a test can set forward.
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - start)
  })
  afterEach(() => void vi.useRealTimers())

  it('asks before it believes what a call met', async () => {
    const { breaker, world } = make()
    breaker.suspect()
    await vi.advanceTimersByTimeAsync(100)
    expect(breaker.isOpen).toBe(false)
    expect(world.asked).toEqual(['fresh'])
  })

  it('does not look more often than every 400 ms, however many calls fail', async () => {
    const { breaker, world } = make()
    for (let at = 0; at < 20; at += 1) {
      breaker.suspect()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(world.asked.length).toBeLessThanOrEqual(3)
  })

  it('opens within a second when nothing answers any more', async () => {
    const { breaker, world } = make()
    Object.assign(world, { isBusy: true, isUp: false, patience: 450 })
    await vi.advanceTimersByTimeAsync(999)
    expect(breaker.isOpen).toBe(true)
  })

  it('stays closed when a statement was answered while the probe was not', async () => {
    const { breaker, world } = make()
    Object.assign(world, { isUp: false, patience: 450 })
    breaker.suspect()
    await vi.advanceTimersByTimeAsync(200)
    breaker.noteAnswer()
    await vi.advanceTimersByTimeAsync(400)
    expect(breaker.isOpen).toBe(false)
  })

  it('takes its own standing still for no silence of the database', async () => {
    const { breaker, world } = make()
    Object.assign(world, { isBusy: true, isUp: false, patience: 450 })
    await vi.advanceTimersByTimeAsync(300)
    expect(world.asked).toEqual(['fresh'])
    // The clock goes on while nothing else does, as when a thread is taken away.
    vi.setSystemTime(Date.now() + 2_000)
    await vi.advanceTimersByTimeAsync(250)
    world.isUp = true
    await vi.advanceTimersByTimeAsync(2_000)
    expect(breaker.figures().timesOpened).toBe(0)
  })

  it('probes the pool three times, then in turn with a fresh connection, once a second', async () => {
    const { breaker, world } = make()
    await loseDatabase(breaker, world)
    await vi.advanceTimersByTimeAsync(7_000)
    expect(world.asked).toEqual(['pool', 'pool', 'pool', 'fresh', 'pool', 'fresh', 'pool'])
    world.isUp = true
    await vi.advanceTimersByTimeAsync(1_000)
    expect(breaker.figures()).toMatchObject({ state: 'closed', timesPoolRenewed: 0 })
  })

  it('shows that a probe is under way', async () => {
    const { breaker, world } = make()
    await loseDatabase(breaker, world)
    world.patience = 400
    await vi.advanceTimersByTimeAsync(1_100)
    expect(breaker.figures().state).toBe('half-open')
    expect(breaker.isOpen).toBe(true)
    await vi.advanceTimersByTimeAsync(400)
    expect(breaker.figures().state).toBe('open')
  })

  it('renews the pool only when a fresh connection is answered and the pool is not', async () => {
    const { breaker, world } = make()
    await loseDatabase(breaker, world)
    Object.assign(world, { isUp: true, isPoolBroken: true })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(world.asked).toEqual(['pool', 'pool', 'pool'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(world.asked.slice(3)).toEqual(['fresh', 'pool', 'renew', 'pool'])
    expect(breaker.figures()).toMatchObject({ state: 'closed', timesPoolRenewed: 1 })
  })

  it('mends a pool whose connections are never given back', async () => {
    const { breaker, world } = make()
    Object.assign(world, { isBusy: true, isFull: true, isPoolBroken: true })
    await vi.advanceTimersByTimeAsync(5_500)
    expect(breaker.isOpen).toBe(false)
    await vi.advanceTimersByTimeAsync(5_500)
    expect(breaker.figures()).toMatchObject({ state: 'closed', timesPoolRenewed: 1 })
  })
})

type World = ReturnType<typeof make>['world']

function make() {
  const world = {
    isUp: true,
    isPoolBroken: false,
    isBusy: false,
    isFull: false,
    /** Milliseconds that a probe waits in vain. */
    patience: 0,
    asked: [] as string[],
  }
  const answer = async (name: string, works: boolean) => {
    world.asked.push(name)
    if (works) return
    if (world.patience > 0) await new Promise((resolve) => setTimeout(resolve, world.patience))
    throw new Error('No answer.')
  }
  const breaker = createBreaker({
    probeFresh: () => answer('fresh', world.isUp),
    probePool: () => answer('pool', world.isUp && !world.isPoolBroken),
    renewPool: () => {
      world.asked.push('renew')
      world.isPoolBroken = false
    },
    isBusy: () => world.isBusy,
    isFull: () => world.isFull,
  })
  return { breaker, world }
}

async function loseDatabase(breaker: Breaker, world: World): Promise<void> {
  world.isUp = false
  breaker.suspect()
  await vi.advanceTimersByTimeAsync(10)
  expect(breaker.isOpen).toBe(true)
  world.asked.length = 0
}
