import { raceRegistry } from './race-registry.ts'

// `node apps/server/src/registry/race/run.ts [workers] [rounds]` prints what came of it.
const workers = Number(process.argv[2] ?? 8)
const rounds = Number(process.argv[3] ?? 50)
const race = await raceRegistry({ workers, rounds })
const writers = race.rounds.map(
  (reports) => reports.filter(({ outcome }) => outcome === 'changed').length,
)
const losers = race.rounds.flat().filter(({ outcome }) => outcome !== 'changed')
const times = losers.map(({ ready }) => ready).toSorted((a, b) => a - b)
const figures = {
  workers,
  rounds,
  roundsWithOneWriter: writers.filter((count) => count === 1).length,
  skipped: losers.filter(({ outcome }) => outcome === 'skipped').length,
  failed: losers.filter(({ outcome }) => outcome === 'failed').length,
  losersReadyMedian: Math.round(times[Math.floor(times.length / 2)] ?? 0),
  losersReadyLatest: Math.round(times.at(-1) ?? 0),
  serializationErrors: race.serializationErrors.length,
}
console.log(JSON.stringify(figures, null, 2))
