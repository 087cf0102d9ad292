import { listApiTokens } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { toApiToken, type ApiTokenDto } from './api-token-dto.ts'

/** One's own tokens that were not revoked, newest first. */
export async function listOwnApiTokens(ctx: UserContext): Promise<ApiTokenDto[]> {
  const now = ctx.now()
  return (await listApiTokens(ctx.db, ctx.userId)).map((row) => toApiToken(row, now))
}
