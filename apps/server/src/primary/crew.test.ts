import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { startTinyCrew, type TinyCrew } from './testing/start-tiny-crew.ts'

const patient = { timeout: 10_000 }

describe('the crew', () => {
  it('shares the connections, and answers each other’s questions', async () => {
    await using tiny = await startTinyCrew(2)
    const answers = await Promise.all(Array.from({ length: 10 }, () => tiny.get('/')))
    expect(new Set(answers)).toEqual(new Set(['1', '2']))
    expect(JSON.parse(await tiny.get('/ask'))).toEqual([
      { worker: 1, answer: 42 },
      { worker: 2, answer: 42 },
    ])
    const workers = JSON.parse(await tiny.get('/workers'))
    expect(workers).toMatchObject([
      { id: 1, state: 'ready' },
      { id: 2, state: 'ready' },
    ])
  })

  it('replaces a worker that was killed, and refuses nobody meanwhile, even if it was the only one', async () => {
    await using tiny = await startTinyCrew(1)
    const [pid = 0] = tiny.pids()
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(tiny.pids()).not.toContain(pid))
    expect(await tiny.get('/')).toBe('2')
    expect(tiny.said.join()).toContain('Worker 1 ended unexpectedly (SIGKILL)')
  })

  it('loses no request while all workers are replaced, one at a time', async () => {
    await using tiny = await startTinyCrew(2)
    const traffic = startTraffic(tiny)
    await wait(200)
    await tiny.crew.replaceAll()
    await wait(200)
    const { answers, failures } = await traffic.stop()
    expect(failures).toEqual([])
    expect(answers.length).toBeGreaterThan(100)
    expect(tiny.crew.workers().map(({ id }) => id)).toEqual([3, 4])
    expect(new Set(answers)).toEqual(new Set(['1', '2', '3', '4']))
  })

  it('replaces the one worker that it is asked to, and knows no other', async () => {
    await using tiny = await startTinyCrew(2)
    // The answer may come from the one that is replaced: it finishes what it has begun.
    await tiny.get('/restart?worker=1')
    expect(tiny.crew.workers().map(({ id }) => id)).toEqual([2, 3])
    expect(await tiny.crew.replace(1)).toBe('unknown')
    const [pid = 0] = tiny.pids()
    process.kill(pid, 'SIGTERM')
    await vi.waitFor(() => expect(tiny.crew.workers().map(({ id }) => id)).toEqual([3, 4]), patient)
  })

  it('sends nobody to a worker that hangs, and to it again when it is back', async () => {
    await using tiny = await startTinyCrew(2)
    const hanging = tiny.get('/hang?milliseconds=4000')
    await vi.waitFor(
      () => expect(tiny.crew.workers().map((each) => each.state())).toContain('stalled'),
      patient,
    )
    const answers = await Promise.all(Array.from({ length: 6 }, () => tiny.get('/')))
    const hung = await hanging
    expect(answers).not.toContain(hung)
    await vi.waitFor(
      () => expect(tiny.crew.workers().map((each) => each.state())).toEqual(['ready', 'ready']),
      patient,
    )
    const after = await Promise.all(Array.from({ length: 6 }, () => tiny.get('/')))
    expect(after).toContain(hung)
  })

  it('answers that it is not ready when its only worker hangs', async () => {
    await using tiny = await startTinyCrew(1)
    const hanging = tiny.get('/hang?milliseconds=4000')
    await vi.waitFor(() => expect(tiny.crew.workers()[0]?.state()).toBe('stalled'), patient)
    expect(await tiny.get('/')).toBe('503')
    expect(await hanging).toBe('1')
  })

  it('gives to others what a worker had been given and never took', async () => {
    await using tiny = await startTinyCrew(2)
    const hanging = tiny.get('/hang?milliseconds=60000').catch(() => 'cut off')
    await wait(100)
    // Sent before anybody can know that one hangs: some of them are stuck there.
    const sent = Array.from({ length: 4 }, () => tiny.get('/'))
    await vi.waitFor(
      () => expect(tiny.crew.workers().map((each) => each.state())).toContain('stalled'),
      patient,
    )
    const hung = tiny.crew.workers().find((each) => each.state() === 'stalled')
    expect(hung?.untaken()).toBeGreaterThan(0)
    hung?.kill()
    expect(await hanging).toBe('cut off')
    const answers = await Promise.all(sent)
    expect(answers).not.toContain(String(hung?.id))
    expect(answers).not.toContain('503')
  })

  it('leaves nobody behind when the primary is killed, not even a worker that hangs', async () => {
    const program = fileURLToPath(new URL('./testing/hold-tiny-crew.ts', import.meta.url))
    const primary = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = (await once(primary.stdout, 'data')) as [Buffer]
    const pids = JSON.parse(String(said)) as number[]
    await wait(200)
    primary.kill('SIGKILL')
    await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), patient)
  })

  it('ends in the sentence of the worker that cannot start', async () => {
    const starting = startTinyCrew(2, { failing: 'The organ is out of tune.' })
    await expect(starting).rejects.toThrow('The organ is out of tune.')
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Clients that keep their connections, one request after the other, until stopped. */
function startTraffic(tiny: TinyCrew) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const answers: string[] = []
  const failures: unknown[] = []
  const stopping = new AbortController()
  const clients = Array.from({ length: 8 }, async () => {
    while (!stopping.signal.aborted) {
      await tiny.get('/slow?milliseconds=5', agent).then(
        (answer) => answers.push(answer),
        (error: unknown) => failures.push(error),
      )
    }
  })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(clients)
      agent.destroy()
      return { answers, failures }
    },
  }
}
