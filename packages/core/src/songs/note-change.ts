import { afterCommit, insertAudit, type AuditRow } from '@precentor/db'
import type { ChurchContext } from '../context.ts'

/** What was done to a song or to one of its arrangements. */
export type SongChange = {
  /** As in `song.archive`. */
  readonly action: `${'song' | 'arrangement' | 'attachment'}.${string}`
  readonly objectId: string
  /** The song that open pages show anew. */
  readonly songId: string
  readonly details?: NonNullable<AuditRow['details']>
}

/** Notes a change in the audit, and tells open pages once it is committed. */
export async function noteChange(ctx: ChurchContext, change: SongChange): Promise<void> {
  const { churchId } = ctx.scope
  const { action, objectId, songId, details = {} } = change
  const [objectType = ''] = action.split('.')
  await insertAudit(ctx.db, {
    churchId,
    userId: ctx.userId,
    action,
    objectType,
    objectId,
    details,
  })
  await afterCommit(ctx, () => ctx.events.publish({ churchId, kind: 'song', id: songId }))
}
