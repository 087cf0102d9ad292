import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { isUnclaimed } from './is-unclaimed.ts'
import { hashSecret } from './secret.ts'

/**
 * Passes for the first visitor of an empty server, who has to know the setup code
 * where strangers could come first. Throws `server.claimed` or `setup.wrong_code`.
 */
export async function requireClaim(
  ctx: Pick<Context, 'db'>,
  setupCode: string | null,
  given: string | undefined,
): Promise<void> {
  if (!(await isUnclaimed(ctx))) {
    throw new DomainError(
      'forbidden',
      'server.claimed',
      'This server is set up already. Ask your church for an invitation link.',
    )
  }
  if (setupCode === null || isSame(given?.trim() ?? '', setupCode)) return
  throw new DomainError(
    'forbidden',
    'setup.wrong_code',
    'That is not the setup code. The server printed it when it started.',
  )
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(hashSecret(given), hashSecret(wanted))
}
