import { raceRegistry } from '../../../apps/server/src/registry/race/race-registry.ts'
import type { LoneCase } from '../frame/fault-case.ts'
import { percentile } from '../frame/figures.ts'

const workers = 8
const rounds = 50

/** F15: eight processes bring the registry of procedures in line at the same moment. */
export const workersRacing: LoneCase = {
  id: 'F15',
  title: '8 workers boot at once, 50 rounds',
  pass: 'one writer per version; 0 serialization errors; losers ready in < 500 ms',
  isQuick: true,
  run: async (figures) => {
    const race = await raceRegistry({ workers, rounds })
    const written = race.rounds.filter(
      (reports) => reports.filter(({ outcome }) => outcome === 'changed').length === 1,
    )
    const losers = race.rounds.flat().filter(({ outcome }) => outcome !== 'changed')
    const times = losers.map(({ ready }) => ready)
    figures.atLeast('rounds with one writer', written.length, rounds)
    figures.tell('who skipped', losers.filter(({ outcome }) => outcome === 'skipped').length)
    figures.atMost('who failed', losers.filter(({ outcome }) => outcome === 'failed').length, 0)
    figures.atMost('serialization errors in the log', race.serializationErrors.length, 0)
    figures.tell('losers ready, median', `${Math.round(percentile(times, 50))} ms`)
    figures.atMost('losers ready, at worst', Math.max(...times), 500, 'ms')
  },
}
