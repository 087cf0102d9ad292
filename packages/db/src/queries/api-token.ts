import type { Prisma } from '../generated/client.ts'
import type { TokenScope } from '../generated/enums.ts'
import type { Db } from '../handle.ts'
import type { UserRow } from './identity.ts'

export type ApiTokenRow = {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly scope: TokenScope
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
}

const tokenColumns = {
  id: true,
  name: true,
  hint: true,
  scope: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} satisfies Prisma.ApiTokenSelect

/** A person's tokens that were not revoked, newest first. */
export async function listApiTokens(db: Db, userId: string): Promise<ApiTokenRow[]> {
  return db.client.apiToken.findMany({
    where: { userId, revokedAt: null },
    select: tokenColumns,
    orderBy: { id: 'desc' },
  })
}

export async function insertApiToken(
  db: Db,
  data: {
    userId: string
    name: string
    hash: Uint8Array<ArrayBuffer>
    hint: string
    scope: TokenScope
    expiresAt: Date | null
  },
): Promise<ApiTokenRow> {
  return db.client.apiToken.create({ data, select: tokenColumns })
}

/** False when the person has no such token. */
export async function revokeApiToken(
  db: Db,
  userId: string,
  tokenId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.client.apiToken.updateMany({
    where: { id: tokenId, userId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

export type TokenHolder = {
  readonly tokenId: string
  readonly scope: TokenScope
  readonly user: UserRow
  readonly lastUsedAt: Date | null
}

/** Who holds the token with this hash, if it is still good. */
export async function findTokenHolder(
  db: Db,
  hash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<TokenHolder | null> {
  const row = await db.client.apiToken.findFirst({
    where: { hash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: {
      id: true,
      scope: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
  })
  return row && { tokenId: row.id, scope: row.scope, user: row.user, lastUsedAt: row.lastUsedAt }
}

export async function touchApiToken(db: Db, tokenId: string, now: Date): Promise<void> {
  await db.client.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } })
}
