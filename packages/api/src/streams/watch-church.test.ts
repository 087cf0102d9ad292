import type { ChurchEvent, Context } from '@precentor/core'
import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { appRouter } from '../app-router.ts'
import type { ApiRequest } from '../request.ts'
import { testRequest } from '../testing/call-as.ts'
import { createStreamGate } from './stream-gate.ts'

const planId = '01890000-0000-7000-8000-000000000001'
const otherPlanId = '01890000-0000-7000-8000-000000000002'

describe('plan.onChange', () => {
  it('tells of every plan of the church, and of nothing else', async () => {
    await using world = await openTestWorld()
    const { bus, watch, churchId } = await open(world)
    const stream = await watch({})
    const first = stream.next()
    bus.publish({ churchId: world.other.church.id, kind: 'plan', id: planId })
    bus.publish({ churchId, kind: 'song', id: planId })
    bus.publish({ churchId, kind: 'plan', id: otherPlanId })
    expect((await first).value).toEqual({ planId: otherPlanId })
    await stream.return()
    expect(bus.count()).toBe(0)
  })

  it('tells of one plan where one was named', async () => {
    await using world = await openTestWorld()
    const { bus, watch, churchId } = await open(world)
    const stream = await watch({ planId })
    const first = stream.next()
    bus.publish({ churchId, kind: 'plan', id: otherPlanId })
    bus.publish({ churchId, kind: 'plan', id: planId })
    expect((await first).value).toEqual({ planId })
    await stream.return()
  })

  it('says so when changes may have been missed, whichever plan is watched', async () => {
    await using world = await openTestWorld()
    const { bus, watch } = await open(world)
    for (const input of [{}, { planId }]) {
      const stream = await watch(input)
      const first = stream.next()
      bus.missSome()
      expect((await first).value).toEqual({ planId: null })
      await stream.return()
    }
  })

  it('ends when the page goes, and leaves nothing behind', async () => {
    await using world = await openTestWorld()
    const { bus, watch, end } = await open(world)
    const stream = await watch({})
    const first = stream.next()
    await wait(20)
    expect(bus.count()).toBe(1)
    end.abort()
    expect(await first).toEqual({ done: true, value: undefined })
    expect(bus.count()).toBe(0)
  })

  it('ends when the session has ended meanwhile', async () => {
    await using world = await openTestWorld()
    const { bus, watch } = await open(world, { callerNow: () => Promise.resolve(null) })
    const stream = await watch({})
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(bus.count()).toBe(0)
  })

  it('ends when the person was taken out of the church meanwhile', async () => {
    await using world = await openTestWorld()
    const { owner, musician } = world.home.members
    const { watch, churchId } = await open(world)
    const stream = await watch({})
    const first = stream.next()
    const remove = appRouter.createCaller(testRequest(world.context, owner))
    const { memberId } = musician.scope
    const [ended] = await Promise.allSettled([first, remove.member.remove({ churchId, memberId })])
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
  })

  it('is refused to a person who has too many open', async () => {
    await using world = await openTestWorld()
    const { watch, end } = await open(world, {}, 1)
    const stream = await watch({})
    const first = stream.next()
    await wait(20)
    const second = await watch({})
    await expect(second.next()).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      shown: { reason: 'stream.too_many' },
    })
    end.abort()
    expect((await first).done).toBe(true)
  })
})

/** A bus of its own, and the stream as a musician's browser would open it. */
async function open(world: TestWorld, changes: Partial<ApiRequest> = {}, mostPerPerson = 5) {
  const bus = createBus()
  const context: Context = { ...world.context, events: bus }
  const request = testRequest(context, world.home.members.musician)
  const streams = createStreamGate({ mostPerPerson, checkEvery: 80 })
  const ctx = { ...request, ...changes, services: { ...request.services, streams } }
  const end = new AbortController()
  const caller = appRouter.createCaller(ctx, { signal: end.signal })
  const churchId = world.home.church.id
  const watch = async (input: { planId?: string }) => {
    const stream = await caller.plan.onChange({ ...input, churchId })
    return stream[Symbol.asyncIterator]() as AsyncGenerator<
      { planId: string | null },
      void,
      undefined
    >
  }
  return { bus, watch, churchId, end }
}

function createBus() {
  const emitter = new EventEmitter()
  const gaps = new Set<() => void>()
  return {
    publish: (event: ChurchEvent) => void emitter.emit(event.churchId, event),
    subscribe: (
      churchId: string,
      listener: (event: ChurchEvent) => void,
      onGap: () => void = () => undefined,
    ) => {
      emitter.on(churchId, listener)
      gaps.add(onGap)
      return () => {
        gaps.delete(onGap)
        emitter.off(churchId, listener)
      }
    },
    missSome: () => {
      for (const gap of gaps) gap()
    },
    count: () => emitter.eventNames().length,
  }
}
