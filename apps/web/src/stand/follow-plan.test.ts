import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followPlan, type PlanSource, type StreamEvents } from './follow-plan.ts'
import type { Plan } from './plan.ts'

const soon = () => vi.advanceTimersByTimeAsync(0)

describe('followPlan', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('reads the plan after each change, and not before', async () => {
    const { server, page } = follow()
    server.stream().onStarted()
    await soon()
    expect(page.titles).toEqual([])
    server.rename('New order')
    await soon()
    expect(page.titles).toEqual(['New order'])
  })

  it('reads at once when the page was drawn long before anybody listened', async () => {
    const { server, page } = follow()
    await vi.advanceTimersByTimeAsync(6000)
    server.stream().onStarted()
    await soon()
    expect(page.titles).toEqual(['Sunday'])
  })

  it('reads once more when something changes while the plan is on its way', async () => {
    const { server, page } = follow()
    server.stream().onStarted()
    server.rename('First')
    server.rename('Second')
    server.rename('Third')
    await soon()
    expect(page.titles.at(-1)).toBe('Third')
    expect(page.titles).toHaveLength(2)
  })

  it('says when changes would not arrive, keeps the plan, and catches up afterwards', async () => {
    const { server, page } = follow()
    server.stream().onStarted()
    server.stream().onConnectionStateChange({ state: 'connecting', error: new Error('gone') })
    expect(page.heard).toEqual([false])
    server.stream().onStarted()
    await soon()
    expect(page.heard).toEqual([false, true])
    expect(page.titles).toEqual(['Sunday'])
  })

  it('listens anew when the browser has given the stream up', async () => {
    const { server, page } = follow()
    server.stream().onError()
    await vi.advanceTimersByTimeAsync(21_000)
    expect(server.opened()).toBe(2)
    expect(server.open()).toBe(1)
    server.stream().onStarted()
    await soon()
    expect(page.heard).toEqual([false, true])
  })

  it('leaves what is drawn alone when the plan cannot be read', async () => {
    const { server, page } = follow()
    server.stream().onStarted()
    server.fail()
    server.stream().onData()
    await soon()
    expect(page.titles).toEqual([])
    expect(page.heard).toEqual([false])
  })

  it('leaves nothing open when it stops', async () => {
    const { server, stop } = follow()
    server.stream().onError()
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.opened()).toBe(1)
    expect(server.open()).toBe(0)
  })
})

/** A page that follows a plan of a server that can be told what to do. */
function follow() {
  const streams: StreamEvents[] = []
  let title = 'Sunday'
  let closed = 0
  let isFailing = false
  const source: PlanSource = {
    read: () =>
      isFailing ? Promise.reject(new Error('away')) : Promise.resolve({ title } as Plan),
    listen: (on) => {
      streams.push(on)
      return { unsubscribe: () => (closed += 1) }
    },
  }
  const page = { titles: [] as string[], heard: [] as boolean[] }
  const stop = followPlan(source, {
    plan: (plan) => page.titles.push(plan.title),
    heard: (isHeard) => page.heard.push(isHeard),
  })
  const stream = (): StreamEvents => {
    const last = streams.at(-1)
    if (last === undefined) throw new Error('Nobody listens.')
    return last
  }
  const server = {
    stream,
    opened: () => streams.length,
    open: () => streams.length - closed,
    rename: (to: string) => {
      title = to
      stream().onData()
    },
    fail: () => {
      isFailing = true
    },
  }
  return { server, page, stop }
}
