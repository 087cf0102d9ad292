import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type AuditRow = {
  readonly churchId?: string
  readonly userId: string
  readonly action: string
  readonly objectType: string
  readonly objectId?: string
  readonly details?: Prisma.InputJsonObject
}

/** Notes who did what; call it in the transaction of the change itself. */
export async function insertAudit(db: Db, row: AuditRow): Promise<void> {
  await db.client.auditEntry.create({ data: row, select: { id: true } })
}
