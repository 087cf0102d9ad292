import { deleteAnsweredCallsBefore } from '@precentor/db'
import type { Context } from '../context.ts'
import { answersKept } from './answer-once.ts'

/** Removes the answers to calls whose day is over; gives how many. */
export async function forgetOldKeys(ctx: Context): Promise<number> {
  return deleteAnsweredCallsBefore(ctx.db, new Date(ctx.now().getTime() - answersKept))
}
