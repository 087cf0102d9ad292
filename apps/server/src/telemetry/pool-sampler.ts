import type { PoolSample } from '@precentor/core'
import type { PoolFigures } from '@precentor/db'

const period = 1_000
/** A connection is busy for a few milliseconds: one look a second would miss most of it. */
const looks = 40
const kept = 15 * 60

/** Keeps each second's peak of the pool for a quarter of an hour and tells who listens. */
export function startPoolSampler(
  figures: () => PoolFigures,
  takeStatements: () => number,
): {
  samples(): readonly PoolSample[]
  onSample(listener: (sample: PoolSample) => void): () => void
  stop(): void
} {
  const samples: PoolSample[] = []
  const listeners = new Set<(sample: PoolSample) => void>()
  let seen = 0
  let peak = figures()
  let busy = 0
  const timer = setInterval(() => {
    const now = figures()
    const isHigher = now.busy + now.waiting >= peak.busy + peak.waiting
    peak = isHigher ? now : peak
    seen += 1
    busy += now.busy
    if (seen % looks !== 0) return
    const meanBusy = busy / looks
    const sample = {
      at: new Date().toISOString(),
      ...peak,
      meanBusy,
      statements: takeStatements(),
    }
    peak = now
    busy = 0
    samples.push(sample)
    if (samples.length > kept) samples.shift()
    for (const listener of listeners) listener(sample)
  }, period / looks)
  timer.unref()
  return {
    samples: () => samples,
    onSample: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearInterval(timer),
  }
}
