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
    where: { userId, role: { in: ['owner', 'admin'] }, removedAt: null },
  })
  return count > 0
}

/** Connections as PostgreSQL itself counts them. */
export type ConnectionCounts = {
  /** Opened by the process with this application name. */
  readonly own: number
  readonly all: number
  /** `max_connections`. */
  readonly most: number
}

/** Counts connections where they end, so that nobody has to trust the pool's own figures. */
export async function countConnections(db: Db, applicationName: string): Promise<ConnectionCounts> {
  const rows = await db.client.$queryRaw<ConnectionCounts[]>`
    SELECT count(*) FILTER (WHERE application_name = ${applicationName})::int AS own,
           count(*)::int AS all,
           current_setting('max_connections')::int AS most
    FROM pg_stat_activity WHERE backend_type = 'client backend'`
  return rows[0] ?? { own: 0, all: 0, most: 0 }
}
