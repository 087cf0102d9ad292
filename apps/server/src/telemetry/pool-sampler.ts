import type { PoolSample } from '@precentor/core'
import type { PoolFigures } from '@precentor/db'

const period = 1_000
const kept = 15 * 60

/** Looks at the pool every second, keeps a quarter of an hour and tells who listens. */
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
  const timer = setInterval(() => {
    const { limit, busy, idle, waiting } = figures()
    const at = new Date().toISOString()
    const sample = { at, limit, busy, idle, waiting, statements: takeStatements() }
    samples.push(sample)
    if (samples.length > kept) samples.shift()
    for (const listener of listeners) listener(sample)
  }, period)
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
