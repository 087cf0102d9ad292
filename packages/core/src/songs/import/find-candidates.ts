import { listSongCandidates, type SongCandidate, type WantedSong } from '@precentor/db'
import type { ChurchContext } from '../../context.ts'

const atOnce = 200

/** The candidates for each of the wanted songs, by their place. */
export async function findCandidates(
  ctx: ChurchContext,
  wanted: readonly WantedSong[],
): Promise<ReadonlyMap<number, SongCandidate[]>> {
  const found = new Map<number, SongCandidate[]>()
  for (let start = 0; start < wanted.length; start += atOnce) {
    const part = wanted.slice(start, start + atOnce)
    for (const candidate of await listSongCandidates(ctx.db, ctx.scope, part)) {
      const list = found.get(candidate.place)
      if (list === undefined) found.set(candidate.place, [candidate])
      else list.push(candidate)
    }
  }
  return found
}
