import { claimUnsentPost, markPostRefused, markPostSent, type UnsentPost } from '@precentor/db'
import type { Context } from '../../context.ts'

/** Hands one post to another program; rejects when it was not taken. */
export type PostTransport = (post: UnsentPost) => Promise<void>

const lease = 50_000
const mostPerRound = 20

/** Sends what waits for another program; gives how many it took. */
export async function deliverPosts(
  ctx: Context,
  transport: PostTransport,
  signal?: AbortSignal,
): Promise<number> {
  let sent = 0
  for (let round = 0; round < mostPerRound; round += 1) {
    if (signal?.aborted === true) break
    const post = await claimUnsentPost(ctx.db, ctx.now(), lease)
    if (post === null) break
    sent += (await deliver(ctx, transport, post)) ? 1 : 0
  }
  return sent
}

async function deliver(ctx: Context, transport: PostTransport, post: UnsentPost): Promise<boolean> {
  try {
    await transport(post)
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    const retryAt = new Date(ctx.now().getTime() + 15_000 * 2 ** (post.attempts - 1))
    await markPostRefused(ctx.db, post.id, { lastError, retryAt })
    ctx.log.warn({ post: post.id, attempt: post.attempts, lastError }, 'a post was not taken')
    return false
  }
  await markPostSent(ctx.db, post.id, ctx.now())
  return true
}
