import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import type { Role } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { appRouter } from '../app-router.ts'
import { testRequest } from '../testing/call-as.ts'
import { callKey } from './call-key.ts'

const key = '0123456789abcdef0123456789abcdef'

describe('a mutation with a key', () => {
  it('happens once and is answered twice', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    const send = () => caller(world, key).song.create({ churchId, title: 'Abide with Me' })
    const first = await send()
    expect(await send()).toEqual(first)
    const { items } = await caller(world).song.list({ churchId })
    expect(items).toHaveLength(1)
    // Open pages were told of what happened, which was once.
    const told = world.events.filter(({ id }) => id === first.id)
    expect(told).toHaveLength(1)
  })

  it('may be sent again after a refusal, which is not kept', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    const sender = caller(world, key)
    await expect(sender.song.create({ churchId, title: '' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(sender.song.create({ churchId, title: 'Now' })).resolves.toMatchObject({
      title: 'Now',
    })
  })

  it('is 422 with another input, and says so', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    await caller(world, key).song.create({ churchId, title: 'One' })
    const other = caller(world, key).song.create({ churchId, title: 'Two' })
    await expect(other).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      shown: { reason: 'key.other_input' },
    })
  })

  it('answers nobody whose right is gone', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    const { leader } = world.home.members
    await caller(world, key, 'leader').song.create({ churchId, title: 'One' })
    const memberId = leader.scope.memberId as never
    await caller(world).member.remove({ churchId, memberId })
    const again = caller(world, key, 'leader').song.create({ churchId, title: 'One' })
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('gives a new token once more, to who has the key', async () => {
    await using world = await openTestWorld()
    const input = { name: 'Slides', scope: 'read' as const, expiresInDays: null }
    const first = await caller(world, key).account.createToken(input)
    const again = await caller(world, key).account.createToken(input)
    expect(again).toEqual(first)
    expect(await caller(world).account.listTokens()).toHaveLength(1)
  })

  it('reads a long text before its transaction, and imports it once', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    const text = '{title: Abide with Me}\n[G]Abide with me\n'
    const first = await caller(world, key).song.import({ churchId, text })
    expect(await caller(world, key).song.import({ churchId, text })).toEqual(first)
    expect((await caller(world).song.list({ churchId })).items).toHaveLength(1)
  })

  it('is refused when the key could be guessed', async () => {
    await using world = await openTestWorld()
    const churchId = world.home.church.id
    const short = caller(world, '1').song.create({ churchId, title: 'One' })
    await expect(short).rejects.toMatchObject({ shown: { reason: 'key.invalid' } })
  })
})

describe('callKey', () => {
  const second = 'fedcba9876543210'
  it.each([
    [null, 0, null],
    ['', 0, null],
    [key, 0, key],
    [key, 3, `${key}:3`],
    [`${key},${second}`, 0, key],
    [`${key}, ${second}`, 1, second],
    [`${key},`, 1, null],
    [`${key},${second}`, 2, null],
  ])('of %j at %i is %j', (header, place, wanted) => {
    expect(callKey(header, place)).toBe(wanted)
  })

  it.each(['short', `${key} with spaces`, 'x'.repeat(129), 'schlüssel-mit-umlaut'])(
    'refuses %j',
    (header) => {
      expect(() => callKey(header, 0)).toThrow('An Idempotency-Key has 16 to 128')
    },
  )
})

function caller(world: TestWorld, idempotencyKey: string | null = null, role: Role = 'owner') {
  const request = testRequest(world.context, world.home.members[role])
  return appRouter.createCaller({ ...request, idempotencyKey })
}
