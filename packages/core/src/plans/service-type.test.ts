import { usualServiceType } from '@precentor/schemas'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { archiveServiceType, restoreServiceType } from './archive-service-type.ts'
import { createServiceType } from './create-service-type.ts'
import { listServiceTypes } from './list-service-types.ts'
import { updateServiceType } from './update-service-type.ts'

const empty = { defaultTimes: [], defaultItems: [] }

describe('service types', () => {
  it('are made, changed, archived and brought back', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const type = await createServiceType(leader, usualServiceType)
    expect(type).toMatchObject({ ...usualServiceType, version: 1, isArchived: false })
    const changed = await updateServiceType(leader, {
      serviceTypeId: type.id,
      version: 1,
      name: 'Morning',
      ...empty,
    })
    expect(changed).toMatchObject({ name: 'Morning', ...empty, version: 2 })
    await archiveServiceType(leader, { serviceTypeId: type.id })
    expect(await listServiceTypes(leader)).toEqual([{ ...changed, isArchived: true }])
    await restoreServiceType(leader, { serviceTypeId: type.id })
    expect(await listServiceTypes(leader)).toEqual([changed])
  })

  it.each([1, 10, 100])('are listed with one statement: %i of them', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    for (let number = 0; number < count; number += 1) {
      await createServiceType(leader, { name: `Type ${number}`, ...empty })
    }
    const types = await expectStatements(1, () => listServiceTypes(leader))
    expect(types).toHaveLength(count)
  })

  it('have each name once, even when two people choose it at once', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const results = await Promise.allSettled(
      [leader, admin].map((ctx) => createServiceType(ctx, { name: 'Youth', ...empty })),
    )
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toMatchObject([{ reason: { code: 'service_type.name_taken' } }])
    const other = await createServiceType(leader, { name: 'Sunday', ...empty })
    const rename = { serviceTypeId: other.id, version: 1, name: 'Youth', ...empty }
    await expect(updateServiceType(leader, rename)).rejects.toMatchObject({
      code: 'service_type.name_taken',
    })
    // Its own name is free to a type, and the name of one church to another.
    await updateServiceType(leader, { ...rename, name: 'Sunday' })
    await createServiceType(world.other.members.leader, { name: 'Youth', ...empty })
  })

  it('name the conflict of two people and give what is stored', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { id: serviceTypeId } = await createServiceType(leader, { name: 'Youth', ...empty })
    const stored = await updateServiceType(admin, {
      serviceTypeId,
      version: 1,
      name: 'Teens',
      ...empty,
    })
    await expect(
      updateServiceType(leader, { serviceTypeId, version: 1, name: 'Young adults', ...empty }),
    ).rejects.toMatchObject({ code: 'service_type.changed', details: { current: stored } })
  })

  it('are not found by another church, and musicians only read them', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const stranger = world.other.members.owner
    const { id: serviceTypeId } = await createServiceType(leader, { name: 'Youth', ...empty })
    const change = { serviceTypeId, version: 1, name: 'x', ...empty }
    const missing = { code: 'service_type.not_found' }
    await expect(updateServiceType(stranger, change)).rejects.toMatchObject(missing)
    await expect(archiveServiceType(stranger, { serviceTypeId })).rejects.toMatchObject(missing)
    expect(await listServiceTypes(stranger)).toEqual([])
    const refused = { code: 'role.too_low' }
    await expect(createServiceType(musician, change)).rejects.toMatchObject(refused)
    await expect(updateServiceType(musician, change)).rejects.toMatchObject(refused)
    await expect(archiveServiceType(musician, { serviceTypeId })).rejects.toMatchObject(refused)
    await expect(restoreServiceType(musician, { serviceTypeId })).rejects.toMatchObject(refused)
    expect(await listServiceTypes(musician)).toHaveLength(1)
  })
})
