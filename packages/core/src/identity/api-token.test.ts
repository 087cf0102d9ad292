import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openTestWorld, testNow } from '../testing/index.ts'
import { authenticate } from './authenticate.ts'
import { createApiToken } from './create-api-token.ts'
import { createAuth } from './create-auth.ts'
import { listOwnApiTokens } from './list-own-api-tokens.ts'
import { revokeApiToken } from './revoke-api-token.ts'

const forAMonth = { name: 'Projector', scope: 'read' as const, expiresInDays: 30 }

describe('a personal token', () => {
  it('says who its owner is, until it runs out', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    const { secret } = await createApiToken(musician, forAMonth)
    expect(await holder(world.context, secret)).toMatchObject({
      userId: musician.userId,
      via: 'token',
      sessionId: null,
      scope: 'read',
    })
    const later = new Date(testNow.getTime() + 30 * 86_400_000)
    expect(await holder({ ...world.context, now: () => later }, secret)).toBeNull()
  })

  it('is shown once: lists have its first characters and when it was used', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    const { secret, hint } = await createApiToken(musician, forAMonth)
    await holder(world.context, secret)
    const listed = await listOwnApiTokens(musician)
    expect(listed).toMatchObject([{ hint, lastUsedAt: testNow.toISOString() }])
    expect(secret.startsWith(hint)).toBe(true)
    expect(JSON.stringify(listed)).not.toContain(secret)
  })

  it('is revoked by its owner and by nobody else, at once', async () => {
    await using world = await openTestWorld()
    const { owner, musician } = world.home.members
    const { id: tokenId, secret } = await createApiToken(musician, forAMonth)
    await expect(revokeApiToken(owner, { tokenId })).rejects.toMatchObject({
      code: 'token.not_found',
    })
    expect(await listOwnApiTokens(owner)).toEqual([])
    await revokeApiToken(musician, { tokenId })
    expect(await holder(world.context, secret)).toBeNull()
    await expect(revokeApiToken(musician, { tokenId })).rejects.toMatchObject({
      code: 'token.not_found',
    })
  })

  it('is not guessed from another', async () => {
    await using world = await openTestWorld()
    const { secret } = await createApiToken(world.home.members.musician, forAMonth)
    for (const guess of [secret.slice(0, -1), `${secret}x`, secret.toUpperCase(), 'pct_']) {
      expect(await holder(world.context, guess)).toBeNull()
    }
  })
})

async function holder(context: Context, secret: string) {
  const auth = createAuth(context, {
    publicUrl: 'http://localhost:3000',
    secret: 'only-for-tests-only-for-tests-only-for-tests',
  })
  return authenticate(context, auth, new Headers({ authorization: `Bearer ${secret}` }))
}
