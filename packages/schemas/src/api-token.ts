import * as z from 'zod'
import { apiTokenId } from './ids.ts'
import { line } from './text.ts'

export const tokenScopes = ['read', 'write'] as const
export const tokenScope = z.enum(tokenScopes)
export type TokenScope = z.infer<typeof tokenScope>

export const createApiTokenInput = z.strictObject({
  name: line(60),
  scope: tokenScope,
  /** Days until it stops working; null = never. */
  expiresInDays: z.int().min(1).max(3650).nullable(),
})
export type CreateApiTokenInput = z.infer<typeof createApiTokenInput>

export const revokeApiTokenInput = z.strictObject({ tokenId: apiTokenId })
