import { expect, test } from 'vitest'
import { raceRegistry } from './race-registry.ts'

test(
  'of eight processes at once one writes each version, and nobody fails or waits for it',
  { timeout: 120_000 },
  async () => {
    const { rounds, serializationErrors } = await raceRegistry({ workers: 8, rounds: 50 })
    for (const [at, reports] of rounds.entries()) {
      const winners = reports.filter(({ outcome }) => outcome === 'changed')
      expect(winners.map(({ version }) => version)).toEqual([at + 1])
      const others = reports.filter(({ outcome }) => outcome !== 'changed')
      expect(others.filter(({ outcome }) => outcome === 'failed')).toEqual([])
      // Whoever lost says so in one line; who came later found nothing to do, and says nothing.
      for (const { outcome, said } of others) {
        const line = 'INFO another process brings the procedures in line'
        expect(said).toEqual(outcome === 'skipped' ? [line] : [])
      }
    }
    expect(rounds.flat().some(({ outcome }) => outcome === 'skipped')).toBe(true)
    expect(serializationErrors).toEqual([])
  },
)
