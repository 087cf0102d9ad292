import { describe, expect, it } from 'vitest'
import { joinTestChurch, openTestWorld, type TestChurch } from '../testing/index.ts'
import { getProfile } from './get-profile.ts'
import { updateProfile } from './update-profile.ts'

describe('updateProfile', () => {
  it('changes one’s own profile and no other', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const before = await getProfile(leader)
    await updateProfile(musician, profile(world.home, { instruments: ['Bass', 'Voice'] }))
    expect(await getProfile(musician)).toMatchObject({
      name: 'Miriam',
      instruments: ['Bass', 'Voice'],
      vocalRange: { low: 'G3', high: 'D5' },
      notation: 'german',
      capoShapes: ['G', 'D'],
      version: 2,
    })
    expect(await getProfile(leader)).toEqual(before)
    expect(world.events).toEqual([expect.objectContaining({ kind: 'member' })])
  })

  it('stays within the church it was made for', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    const elsewhere = await joinTestChurch(world.context, world.other.church, musician.userId)
    await updateProfile(musician, profile(world.home))
    expect((await getProfile(elsewhere)).name).not.toBe('Miriam')
  })

  it('names the conflict of two open pages, and keeps the first', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    await updateProfile(musician, profile(world.home))
    await expect(
      updateProfile(musician, profile(world.home, { name: 'Naomi' })),
    ).rejects.toMatchObject({
      code: 'profile.changed',
      details: { current: { name: 'Miriam', version: 2 } },
    })
  })

  it.each([
    ['D5', 'G3'],
    ['C4', 'C4'],
    ['B#3', 'C4'],
  ])('refuses a range from %s up to %s', async (low, high) => {
    await using world = await openTestWorld()
    const input = profile(world.home, { vocalRange: { low, high } })
    await expect(updateProfile(world.home.members.musician, input)).rejects.toMatchObject({
      code: 'profile.range_upside_down',
    })
  })
})

type Input = Parameters<typeof updateProfile>[1]

function profile({ church }: TestChurch, given: Partial<Input> = {}): Input {
  return {
    churchId: church.id,
    name: 'Miriam',
    instruments: [],
    vocalRange: { low: 'G3', high: 'D5' },
    notation: 'german',
    capoShapes: ['G', 'D'],
    version: 1,
    ...given,
  }
}
