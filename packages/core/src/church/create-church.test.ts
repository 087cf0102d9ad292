import { describe, expect, it } from 'vitest'
import { insertTestUser, openTestWorld } from '../testing/index.ts'
import { openTestDatabase } from '@precentor/db/testing'
import type { UserContext } from '../context.ts'
import { createChurch } from './create-church.ts'
import { getChurchBySlug } from './get-church-by-slug.ts'
import { listChurches } from './list-churches.ts'
import { mayCreateChurch } from './may-create-church.ts'

const grace = { name: 'Grace Chapel', timeZone: 'Europe/London' }

describe('createChurch', () => {
  it('makes whoever comes first to an empty server the owner', async () => {
    await using world = await openTestWorld()
    await using empty = await openTestDatabase()
    const userId = await insertTestUser(empty.db, 'Ann')
    const ann: UserContext = { ...world.context, db: empty.db, userId }
    expect(await mayCreateChurch(ann)).toBe(true)
    expect(await createChurch(ann, grace)).toMatchObject({ slug: 'grace-chapel', role: 'owner' })
    expect(await mayCreateChurch(ann)).toBe(true)
  })

  it('lets one of two strangers have the first church when they come at once', async () => {
    await using world = await openTestWorld()
    await using empty = await openTestDatabase()
    const people = [await insertTestUser(empty.db, 'Ann'), await insertTestUser(empty.db, 'Ben')]
    const results = await Promise.allSettled(
      people.map((userId) => createChurch({ ...world.context, db: empty.db, userId }, grace)),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is for owners of a church afterwards, and gives each church an address of its own', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    const made = await Promise.all([createChurch(owner, grace), createChurch(owner, grace)])
    expect(made.map(({ slug }) => slug).toSorted()).toEqual(['grace-chapel-2', 'grace-chapel-3'])
    expect(await listChurches(owner)).toHaveLength(3)
    await expect(createChurch(admin, grace)).rejects.toMatchObject({
      code: 'church.not_yours_to_create',
    })
  })

  it('shows the new church to its owner only', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    const { slug } = await createChurch(owner, grace)
    await expect(getChurchBySlug(admin, { slug })).rejects.toMatchObject({
      code: 'church.not_found',
    })
  })
})
