/** One way to do the job, by the name it has in the table. */
export type Contender = {
  readonly name: string
  readonly job: (text: string, round: number) => unknown
}

export type Measured = {
  readonly name: string
  /** Songs in one second of processor time, helper threads of the engine included. */
  readonly perSecond: number
  /** Milliseconds for one song, the slowest of a hundred, by the clock on the wall. */
  readonly p99: number
}

const rounds = 8
const milliseconds = 350

/**
 * Lets contenders do the same job in turns, so that what else the machine does falls on all of
 * them alike, and counts processor time, which waiting does not use up.
 */
export function compare(texts: readonly string[], contenders: readonly Contender[]): Measured[] {
  const tallies = contenders.map(({ name, job }) => ({
    name,
    job,
    songs: 0,
    cpu: 0,
    times: [] as number[],
  }))
  for (const { job } of tallies) run(texts, job, 0)
  for (let round = 0; round < rounds; round += 1) {
    for (const tally of tallies) {
      const { songs, cpu, times } = run(texts, tally.job, round)
      tally.songs += songs
      tally.cpu += cpu
      tally.times.push(...times)
    }
  }
  return tallies.map(({ name, songs, cpu, times }) => {
    const sorted = times.toSorted((left, right) => left - right)
    return {
      name,
      perSecond: (songs * 1e6) / cpu,
      p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    }
  })
}

function run(texts: readonly string[], job: Contender['job'], round: number) {
  const times: number[] = []
  const start = performance.now()
  const before = process.cpuUsage()
  let songs = 0
  while (performance.now() - start < milliseconds) {
    for (const text of texts) {
      const begin = performance.now()
      job(text, round + songs)
      times.push(performance.now() - begin)
    }
    songs += texts.length
  }
  const { user, system } = process.cpuUsage(before)
  return { songs, cpu: user + system, times: times.slice(-500) }
}
