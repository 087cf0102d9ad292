import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGate, type Gate } from './create-gate.ts'
import { RefusedError } from './refused-error.ts'

describe('the gate', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lets so many in, and the others in their order', async () => {
    const gate = createGate({ limit: 2 })
    const ends = [await gate.enter(), await gate.enter()]
    const came: string[] = []
    const waiting = ['first', 'second'].map((name) => gate.enter().then(() => came.push(name)))
    await vi.advanceTimersByTimeAsync(10)
    expect(came).toEqual([])
    for (const end of ends) end()
    await Promise.all(waiting)
    expect(came).toEqual(['first', 'second'])
    expect(gate.figures()).toMatchObject({ active: 2, waiting: 0, admitted: 4, shed: 0 })
  })

  it('frees one turn only, however often its end is told', async () => {
    const gate = createGate({ limit: 1 })
    const end = await gate.enter()
    end()
    end()
    expect(gate.figures().active).toBe(0)
    await gate.enter()
    expect(gate.figures().active).toBe(1)
  })

  it('absorbs a burst while times are calm', async () => {
    const gate = createGate({ limit: 2 })
    const results = await run(gate, { calls: 40, work: 10 })
    expect(results.refused).toEqual([])
    expect(gate.figures().isOverloaded).toBe(false)
  })

  it('turns away after half a second who would wait for what never ends', async () => {
    const gate = createGate({ limit: 1 })
    await gate.enter()
    const waiting = errorOf(gate.enter())
    await vi.advanceTimersByTimeAsync(500)
    expect(await waiting).toBeInstanceOf(RefusedError)
    expect(gate.figures()).toMatchObject({ waiting: 0, shed: 1 })
  })

  it('keeps its pace at three times the load and turns the rest away within 50 ms', async () => {
    // 4 at a time for 20 ms: 200 calls a second are the most; 600 come.
    const gate = createGate({ limit: 4 })
    const results = await flood(gate, { seconds: 6, perSecond: 600, work: 20 })
    const late = results.filter(({ at }) => at >= 2_000)
    const done = late.filter(({ isDone }) => isDone)
    const refused = late.filter(({ isDone }) => !isDone)
    expect(done.length / 4).toBeGreaterThanOrEqual(200 * 0.95)
    expect(Math.max(...refused.map(({ took }) => took))).toBeLessThan(50)
    expect(Math.max(...done.map(({ took }) => took))).toBeLessThan(100)
  })

  it('is calm again a second after the last was turned away', async () => {
    const gate = createGate({ limit: 4 })
    await flood(gate, { seconds: 3, perSecond: 600, work: 20 })
    expect(gate.figures().isOverloaded).toBe(true)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(gate.figures().isOverloaded).toBe(false)
    expect(gate.refusal()).toBeNull()
  })

  it('lets a patient call wait through an overload', async () => {
    const gate = createGate({ limit: 1 })
    await flood(gate, { seconds: 3, perSecond: 300, work: 10 })
    const end = await gate.enter({ isPatient: true })
    const patient = gate.enter({ isPatient: true })
    await vi.advanceTimersByTimeAsync(300)
    end()
    await expect(patient).resolves.toBeTypeOf('function')
  })

  it('is shut for everybody when it is told, also for those who wait', async () => {
    let isShut = false
    const gate = createGate({
      limit: 1,
      isShut: () => (isShut ? new RefusedError('unavailable') : null),
    })
    await gate.enter()
    const waiting = errorOf(gate.enter())
    isShut = true
    gate.refuseWaiting(new RefusedError('unavailable'))
    expect(await waiting).toMatchObject({ fault: 'unavailable' })
    await expect(gate.enter()).rejects.toMatchObject({ fault: 'unavailable' })
    expect(gate.refusal()).toMatchObject({ fault: 'unavailable' })
  })
})

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

type Call = { readonly at: number; readonly took: number; readonly isDone: boolean }

async function run(gate: Gate, { calls, work }: { calls: number; work: number }) {
  const made = Array.from({ length: calls }, () => call(gate, work))
  await vi.advanceTimersByTimeAsync(calls * work)
  return { refused: (await Promise.all(made)).filter(({ isDone }) => !isDone) }
}

/** An open model: calls come at their rate, whatever became of those before. */
async function flood(
  gate: Gate,
  { seconds, perSecond, work }: { seconds: number; perSecond: number; work: number },
): Promise<Call[]> {
  const start = performance.now()
  const calls: Promise<Call>[] = []
  for (let sent = 0; sent < seconds * perSecond; sent += 1) {
    const due = (sent * 1_000) / perSecond - (performance.now() - start)
    if (due >= 1) await vi.advanceTimersByTimeAsync(Math.floor(due))
    const at = performance.now() - start
    calls.push(call(gate, work).then((done) => ({ ...done, at })))
  }
  const all = Promise.all(calls)
  await vi.advanceTimersByTimeAsync(600)
  return all
}

async function call(gate: Gate, work: number): Promise<Call> {
  const at = performance.now()
  try {
    const end = await gate.enter()
    await new Promise((resolve) => setTimeout(resolve, work))
    end()
    return { at, took: performance.now() - at, isDone: true }
  } catch {
    return { at, took: performance.now() - at, isDone: false }
  }
}
