import { deleteAttachment, listAttachmentsRemovedBefore } from '@precentor/db'
import type { Context } from '../../context.ts'
import type { FileStore } from './file-store.ts'

const keptDays = 30
const mostAtOnce = 200

/** Deletes files that were removed a month ago, bytes and all; gives how many. */
export async function forgetAttachments(ctx: Context, store: FileStore): Promise<number> {
  const moment = new Date(ctx.now().getTime() - keptDays * 86_400_000)
  const ids = await listAttachmentsRemovedBefore(ctx.db, moment, mostAtOnce)
  for (const id of ids) {
    // The bytes first: if the row goes and the bytes stay, nobody finds them again.
    await store.remove(id)
    await deleteAttachment(ctx.db, id)
  }
  return ids.length
}
