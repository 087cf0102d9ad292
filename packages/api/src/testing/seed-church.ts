import type { Context } from '@precentor/core'
import type { TestChurch } from '@precentor/core/testing'
import { callAs } from './call-as.ts'

/** Ids of one of each kind, under the names that inputs give them. */
export type SeededIds = Readonly<Record<string, string>>

const chart =
  '{title: Song of Grace}\n{key: G}\n\n{start_of_verse: Verse 1}\n[G]Grace\n{end_of_verse}\n'

/** Fills a church with one of everything, through the procedures that people use. */
export async function seedChurch(
  context: Context,
  { church, members }: TestChurch,
): Promise<SeededIds> {
  const owner = callAs(context, members.owner)
  const churchId = church.id
  const song = await owner.song.create({
    churchId,
    title: 'Song of Grace',
    arrangement: { name: 'Grace', chart },
  })
  const arrangementId = song.arrangements[0]?.id
  if (arrangementId === undefined) throw new Error('The song has no arrangement.')
  const serviceType = await owner.serviceType.create({
    churchId,
    name: 'Grace service',
    defaultTimes: [],
    defaultItems: [],
  })
  const plan = await owner.plan.create({
    churchId,
    serviceTypeId: serviceType.id,
    date: '2026-12-06',
    title: 'Grace Sunday',
  })
  await owner.plan.addTime({
    churchId,
    planId: plan.id,
    kind: 'service',
    name: 'Grace time',
    date: '2026-12-06',
    start: '10:00',
    length: 3600,
  })
  await owner.plan.addItem({ churchId, planId: plan.id, kind: 'song', arrangementId })
  const invitation = await owner.invitation.create({ churchId, role: 'musician' })
  const { items, times } = await owner.plan.byId({ churchId, planId: plan.id })
  const imported = await owner.import.create({ churchId })
  return {
    churchId,
    memberId: members.musician.scope.memberId,
    userId: members.musician.userId,
    songId: song.id,
    // One that does not exist: merging needs two.
    mergedSongId: '01a1fc12-1e24-72a5-af9c-53071efad39f',
    arrangementId,
    serviceTypeId: serviceType.id,
    planId: plan.id,
    itemId: items[0]?.id ?? '',
    timeId: times[0]?.id ?? '',
    invitationId: invitation.id,
    importId: imported.id,
    sourceId: '01a1fc12-1e24-72a5-af9c-53071efad39f',
    sourceSongId: '01a1fc12-1e24-72a5-af9c-53071efad39f',
  }
}

/** Everything of the church that a stranger might have changed, as text. */
export async function snapshotOf(
  context: Context,
  { church, members }: TestChurch,
  ids: SeededIds,
): Promise<string> {
  const owner = callAs(context, members.owner)
  const churchId = church.id
  const { songId, planId } = ids as { songId: never; planId: never }
  return JSON.stringify([
    await owner.church.list(),
    await owner.member.list({ churchId }),
    await owner.invitation.list({ churchId }),
    await owner.song.byId({ churchId, songId }),
    await owner.serviceType.list({ churchId }),
    await owner.plan.byId({ churchId, planId }),
    await owner.import.list({ churchId }),
  ])
}
