import type { ApiTokenRow } from '@precentor/db'
import type { ApiTokenId, TokenScope } from '@precentor/schemas'

/** A token as its owner sees it: never its text. Instants in ISO 8601. */
export type ApiTokenDto = {
  readonly id: ApiTokenId
  readonly name: string
  /** Its first characters, to tell it from others. */
  readonly hint: string
  readonly scope: TokenScope
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly expiresAt: string | null
  readonly isExpired: boolean
}

export function toApiToken(row: ApiTokenRow, now: Date): ApiTokenDto {
  return {
    id: row.id as ApiTokenId,
    name: row.name,
    hint: row.hint,
    scope: row.scope,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    isExpired: row.expiresAt !== null && row.expiresAt <= now,
  }
}
