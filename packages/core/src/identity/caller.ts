import type { TokenScope } from '@precentor/schemas'

/** Who is asking, and how they proved it. */
export type Caller = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly via: 'session' | 'token'
  /** Null for a token. */
  readonly sessionId: string | null
  /** `read` tokens may call queries only. */
  readonly scope: TokenScope
}
