import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

/** Where better-auth keeps accounts and sessions: this database, on this pool. */
export function authStorage(db: Db): ReturnType<typeof prismaAdapter> {
  return prismaAdapter(db.client, { provider: 'postgresql' })
}

export type UserRow = { readonly id: string; readonly name: string; readonly email: string }

const userColumns = { id: true, name: true, email: true } satisfies Prisma.UserSelect

/** Inserts a login without a password. People make theirs through better-auth. */
export async function insertUser(db: Db, user: { name: string; email: string }): Promise<string> {
  return (await db.client.user.create({ data: user, select: { id: true } })).id
}

/** Tells whether anybody has a login here. */
export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.client.user.findFirst({ select: { id: true } })) !== null
}

/** Inserts a login with a password; gives its id, or null when the e-mail is taken. */
export async function insertLogin(
  db: Db,
  login: { name: string; email: string; passwordHash: string },
): Promise<string | null> {
  const { name, email, passwordHash } = login
  const [user] = await db.client.user.createManyAndReturn({
    data: [{ name, email }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (user === undefined) return null
  await db.client.account.create({
    data: { userId: user.id, accountId: user.id, providerId: 'credential', password: passwordHash },
    select: { id: true },
  })
  return user.id
}

export async function findUser(db: Db, userId: string): Promise<UserRow | null> {
  return db.client.user.findUnique({ where: { id: userId }, select: userColumns })
}

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | null> {
  return db.client.user.findUnique({ where: { email }, select: userColumns })
}

export async function updateUser(
  db: Db,
  userId: string,
  data: { name: string } | { email: string },
): Promise<void> {
  await db.client.user.update({ where: { id: userId }, data, select: { id: true } })
}

/** The hash of a person's password; null for a login without one. */
export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const row = await db.client.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  return row?.password ?? null
}

export async function updatePasswordHash(db: Db, userId: string, hash: string): Promise<void> {
  await db.client.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: hash },
  })
}
