import type { AlikePair, AlikeReason } from '@precentor/db'

export type AlikeGroup = {
  readonly songIds: readonly string[]
  /** The surest reason of all its pairs. */
  readonly reason: AlikeReason
}

const sureness: readonly AlikeReason[] = ['ccli', 'text', 'title']

/** Puts songs together that are alike, also by way of a third. Pairs come the surest first. */
export function groupPairs(pairs: readonly AlikePair[]): AlikeGroup[] {
  const leaders = new Map<string, string>()
  const leaderOf = (id: string): string => {
    const above = leaders.get(id) ?? id
    return above === id ? id : leaderOf(above)
  }
  for (const { firstId, secondId } of pairs) {
    leaders.set(leaderOf(secondId), leaderOf(firstId))
  }
  const groups = new Map<string, { ids: Set<string>; reason: AlikeReason }>()
  for (const { firstId, secondId, reason } of pairs) {
    const leader = leaderOf(firstId)
    const group = groups.get(leader) ?? { ids: new Set(), reason }
    groups.set(leader, group)
    group.ids.add(firstId).add(secondId)
    if (sureness.indexOf(reason) < sureness.indexOf(group.reason)) group.reason = reason
  }
  return [...groups.values()].map(({ ids, reason }) => ({ songIds: [...ids], reason }))
}
