import { describe, expect, it } from 'vitest'
import { openTestWorld, type TestChurch } from '../testing/index.ts'
import { getChurchBySlug } from './get-church-by-slug.ts'
import { updateChurch } from './update-church.ts'

describe('updateChurch', () => {
  it('changes name and zone and leaves the address, also of no other church', async () => {
    await using world = await openTestWorld()
    const { admin, musician } = world.home.members
    const changed = await updateChurch(admin, to(world.home, 'Hope'))
    expect(changed).toMatchObject({ name: 'Hope', timeZone: 'Asia/Kolkata', version: 2 })
    expect(await getChurchBySlug(musician, { slug: 'grace-chapel' })).toMatchObject({
      name: 'Hope',
      role: 'musician',
    })
    const { slug, name } = world.other.church
    expect(await getChurchBySlug(world.other.members.owner, { slug })).toMatchObject({ name })
  })

  it('is refused to leaders', async () => {
    await using world = await openTestWorld()
    await expect(
      updateChurch(world.home.members.leader, to(world.home, 'Hope')),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('names the conflict when another admin was faster', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    await updateChurch(owner, to(world.home, 'Hope'))
    await expect(updateChurch(admin, to(world.home, 'Faith'))).rejects.toMatchObject({
      code: 'church.changed',
      details: { current: { name: 'Hope', role: 'admin' } },
    })
  })
})

function to({ church }: TestChurch, name: string) {
  return { churchId: church.id, name, timeZone: 'Asia/Kolkata', version: 1 }
}
