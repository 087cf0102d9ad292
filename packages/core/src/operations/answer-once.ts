import { createHash } from 'node:crypto'
import {
  claimCall,
  classifyError,
  findAnsweredCall,
  inTransaction,
  updateAnswer,
  type NamedCall,
} from '@precentor/db'
import type { UserContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { openAnswer, sealAnswer } from './sealed-answer.ts'

/** A call as the client has named it. */
export type KeyedCall = {
  /** Chosen by the client, unguessable, another one for each call it means. */
  readonly key: string
  readonly procedure: string
  readonly input: unknown
}

/** How long an answer is kept, in milliseconds. */
export const answersKept = 86_400_000

type Work<C, T> = (ctx: C) => Promise<T>

/**
 * Does `work` in a transaction at most once for each key of a person, and keeps its answer
 * in that transaction: whoever sends the same call again gets the same answer for a day. What
 * fails is not kept. Throws `key.in_flight` while the call is under way, `key.other_input`
 * when the key was another call's.
 */
export async function answerOnce<C extends UserContext, T>(
  ctx: C,
  call: KeyedCall,
  work: Work<C, T>,
): Promise<T> {
  const named = nameCall(ctx.userId, call)
  try {
    return await answer(ctx, call, named, work)
  } catch (error) {
    // Nobody knows whether a commit whose connection was lost happened. Now it can be asked.
    if (classifyError(error).fault !== 'lost') throw error
    return answer(ctx, call, named, work)
  }
}

async function answer<C extends UserContext, T>(
  ctx: C,
  { key }: KeyedCall,
  named: NamedCall,
  work: Work<C, T>,
): Promise<T> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now()
    const forgotten = new Date(now.getTime() - answersKept)
    if (!(await claimCall(ctx.db, named, { now, forgotten }))) {
      return openAnswer(await findAnswer(ctx, named), key, ctx.userId) as T
    }
    const result = await work(ctx)
    await updateAnswer(ctx.db, named, sealAnswer(result, key, ctx.userId))
    return result
  })
}

async function findAnswer(ctx: UserContext, named: NamedCall): Promise<Uint8Array> {
  const before = await findAnsweredCall(ctx.db, named)
  if (before === null) {
    throw new DomainError('conflict', 'key.in_flight', 'This is still being done.', {
      retryAfter: 1,
    })
  }
  if (Buffer.compare(before.inputHash, named.inputHash) === 0) return before.answer
  throw new DomainError(
    'unprocessable',
    'key.other_input',
    'This key was sent before with something else. Please take a new key for each call.',
  )
}

function nameCall(userId: string, { key, procedure, input }: KeyedCall): NamedCall {
  return {
    userId,
    keyHash: sha256(key),
    inputHash: sha256(`${procedure}\n${JSON.stringify(input, inOrder) ?? ''}`),
  }
}

/** The same input is the same text, whatever the order of its fields. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest())
}
