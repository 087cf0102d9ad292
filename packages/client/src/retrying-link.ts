import { TRPCClientError, type Operation, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'

const mostRetries = 3
const firstPause = 300
const longestWait = 5_000

/**
 * Sends a call again when its answer was lost or the server was not ready: at most three
 * times, each a random while later. Every mutation takes a key along, and keeps it when it is
 * sent again, so that the server does it once and gives the same answer. Goes with
 * `keyHeader`.
 */
export function retryingLink<R extends AnyTRPCRouter>(options: {
  /** Whether queries are sent again too, or somebody else sees to that. */
  readonly queries: boolean
}): TRPCLink<R> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const call = op.type === 'mutation' ? withKey(op) : op
        const isRepeatable = op.type === 'mutation' || (op.type === 'query' && options.queries)
        let timer: ReturnType<typeof setTimeout> | undefined
        let sent: { unsubscribe(): void } | undefined
        const send = (retries: number) => {
          sent = next(call).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (error) => {
              const isLast = !isRepeatable || retries >= mostRetries || !passes(error)
              if (isLast || op.signal?.aborted === true) observer.error(error)
              else timer = setTimeout(() => send(retries + 1), pauseBefore(retries, error))
            },
          })
        }
        send(0)
        return () => {
          clearTimeout(timer)
          sent?.unsubscribe()
        }
      })
}

/** The header in which the keys of a batch travel, one for each call. */
export function keyHeader({
  opList,
}: {
  readonly opList: readonly Pick<Operation, 'context'>[]
}): Record<string, string> {
  const keys = opList.map(({ context }) => context['idempotencyKey'])
  const known = keys.filter((key): key is string => typeof key === 'string')
  return known.length === keys.length ? { 'idempotency-key': known.join(',') } : {}
}

function withKey(op: Operation): Operation {
  return { ...op, context: { ...op.context, idempotencyKey: newKey() } }
}

/** 128 random bits. `randomUUID` is not there on pages that came by plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Answer = { readonly httpStatus?: number; readonly reason?: string } | null | undefined

/** Refusals that the next moment does not change. */
const lasting = new Set(['server.slow', 'server.full'])

/** Whether it is worth asking again: nobody answered, or somebody who could not yet. */
function passes(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false
  const data = error.data as Answer
  if (data?.reason === 'key.in_flight') return true
  if (data?.reason !== undefined && lasting.has(data.reason)) return false
  const status = data?.httpStatus ?? responseOf(error)?.status
  if (status !== undefined) return status === 502 || status === 503 || status === 504
  const name = error.cause?.name
  return name !== 'AbortError' && name !== 'TimeoutError'
}

/** Full jitter, after what the server has asked for. */
function pauseBefore(retries: number, error: unknown): number {
  const asked = Number(responseOf(error)?.headers?.get('retry-after') ?? 0) * 1_000
  const wait = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestWait) : 0
  return wait + Math.random() * firstPause * 2 ** retries
}

type Response = {
  readonly status: number
  readonly headers?: { get(name: string): string | null }
}

function responseOf(error: unknown): Response | undefined {
  return (error as TRPCClientError<AnyTRPCRouter>).meta?.['response'] as Response | undefined
}
