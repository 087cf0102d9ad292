import { fork, type ChildProcess } from 'node:child_process'
import { on } from 'node:events'
import type { Limiter } from '@precentor/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMemoryLimiter } from './memory-limiter.ts'
import { answerLimits } from './primary-limiter.ts'

describe('the limiter in the primary', () => {
  it('counts the tries of all its workers together', async () => {
    const shared = createMemoryLimiter()
    const [first, second] = [await start(shared), await start(shared)]
    expect(await first.count()).toBe(0)
    expect(await second.count()).toBe(0)
    expect(await first.count()).toBe(0)
    expect(await second.count()).toBe(60)
    await first.forget()
    expect(await second.count()).toBe(0)
  })

  it('is not hurt by a worker that was killed while it waited', async () => {
    const slow = Promise.withResolvers<number>()
    const worker = await start({ consume: () => slow.promise, forget: () => Promise.resolve() })
    const gone = new Promise((resolve) => worker.child.once('exit', resolve))
    worker.child.send('count')
    await new Promise((resolve) => setTimeout(resolve, 100))
    worker.child.kill('SIGKILL')
    await gone
    slow.resolve(0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(worker.child.connected).toBe(false)
  })

  it('gives up where the primary does not answer', async () => {
    const silent = { consume: () => new Promise<number>(() => undefined), forget: noForget }
    const worker = await start(silent)
    expect(await worker.count()).toBe('failed')
  })
})

const noForget = () => Promise.resolve()

async function start(limiter: Limiter) {
  const child = fork(new URL('./testing/counting-worker.ts', import.meta.url))
  onTestFinished(() => void child.kill())
  answerLimits(child, limiter)
  const messages = said(child)
  await messages.next()
  return {
    child,
    count: async () => {
      child.send('count')
      const { value } = await messages.next()
      return (value as { counted: unknown }).counted
    },
    forget: async () => {
      child.send('forget')
      await messages.next()
    },
  }
}

/** What the worker says to the test, not to the limiter. */
async function* said(child: ChildProcess): AsyncGenerator<unknown, void> {
  for await (const [message] of on(child, 'message') as AsyncIterable<[unknown]>) {
    const isLimits = typeof message === 'object' && message !== null && 'precentorLimit' in message
    if (!isLimits) yield message
  }
}
