import { DomainError, proveMembership, type ChurchContext, type ChurchEvent } from '@precentor/core'
import { toSafeError } from '../error-shape.ts'
import type { ApiRequest } from '../request.ts'
import { createInbox } from './inbox.ts'

type Watcher = Pick<ApiRequest, 'requestId' | 'callerNow' | 'services'> & {
  readonly context: ChurchContext
}

/**
 * Gives the id of each thing of one kind that changes in a church, as long as the
 * member stays one: that is looked at again every minute. Null says that changes may
 * have been missed, of anything. No database connection is held meanwhile. What changes
 * often before it is read comes once.
 */
export async function* watchChurch(
  ctx: Watcher,
  kind: ChurchEvent['kind'],
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<string | null, void> {
  const { context, services } = ctx
  const close = services.streams.open(context.userId)
  if (close === null) throw toSafeError(tooMany(), ctx.requestId)
  const inbox = createInbox<string | null>(signal)
  const stop = context.events.subscribe(
    context.scope.churchId,
    (event) => {
      if (event.kind === kind) inbox.put(event.id)
    },
    () => inbox.put(null),
  )
  try {
    let next = performance.now() + services.streams.checkEvery
    while (!signal.aborted) {
      yield* await inbox.take(Math.max(0, next - performance.now()))
      if (performance.now() < next) continue
      await proveAgain(ctx)
      next = performance.now() + services.streams.checkEvery
    }
  } catch (error) {
    throw toSafeError(error, ctx.requestId)
  } finally {
    stop()
    close()
  }
}

/** Throws when the session has ended, or the person is no member any more. */
async function proveAgain({ callerNow, context }: Watcher): Promise<void> {
  const caller = await callerNow()
  if (caller?.userId !== context.userId) {
    throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
  }
  await proveMembership(context, context.scope.churchId)
}

function tooMany(): DomainError {
  return new DomainError(
    'limit_reached',
    'stream.too_many',
    'You have too many pages open. Close some to see changes as they happen.',
  )
}
