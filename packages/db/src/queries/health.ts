import type { Db } from '../handle.ts'

/** Names of the migrations that were applied to this database. */
export async function listAppliedMigrations(db: Db): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`
  return rows.map(({ name }) => name)
}

/** How many mails wait to be sent, and how many of them failed before. */
export async function countUnsentMails(db: Db): Promise<{ waiting: number; failing: number }> {
  const where = { sentAt: null }
  const rows = await db.client.outboxMail.groupBy({
    by: ['lastError'],
    where,
    _count: { _all: true },
  })
  const sum = (list: typeof rows) => list.reduce((total, row) => total + row._count._all, 0)
  return { waiting: sum(rows), failing: sum(rows.filter(({ lastError }) => lastError !== null)) }
}

/** Tells whether a person is an admin or owner of any church here. */
export async function isAdminAnywhere(db: Db, userId: string): Promise<boolean> {
  const count = await db.client.member.count({
    where: { userId, role: { in: ['owner', 'admin'] } },
  })
  return count > 0
}
