import { listApiTokens } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { toApiToken, type ApiTokenDto } from './api-token-dto.ts'

/** One's own tokens that still work, newest first. */
export async function listOwnApiTokens(ctx: UserContext): Promise<ApiTokenDto[]> {
  return (await listApiTokens(ctx.db, ctx.userId)).map(toApiToken)
}
