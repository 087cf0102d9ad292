import { DomainError } from '../errors.ts'
import type { ProcedurePolicy } from '../operations/index.ts'
import type { Limiter } from './limiter.ts'
import { networkOf } from './limits.ts'

/** A whole team sits behind one address on a Sunday morning. */
const peopleBehindAddress = 20

type Call = { readonly path: string; readonly policy: ProcedurePolicy }

/** Throws `procedure.switched_off` for what an admin has switched off. */
export function refuseSwitchedOff({ policy }: Call): void {
  if (policy.isEnabled) return
  throw new DomainError(
    'forbidden',
    'procedure.switched_off',
    'An admin of this server has switched this off for the time being.',
  )
}

/** Charges one call to the address that it came from. Throws `calls.too_many`. */
export async function chargeAddress(limiter: Limiter, call: Call, address: string): Promise<void> {
  await charge(limiter, call, `address:${networkOf(address)}`, peopleBehindAddress)
}

/** Charges one call to the person who makes it. Throws `calls.too_many`. */
export async function chargePerson(limiter: Limiter, call: Call, userId: string): Promise<void> {
  await charge(limiter, call, `person:${userId}`, 1)
}

async function charge(
  limiter: Limiter,
  { path, policy }: Call,
  who: string,
  people: number,
): Promise<void> {
  if (policy.mostPerMinute === null) return
  const most = policy.mostPerMinute * people
  const wait = await limiter.consume({ key: `call:${path}:${who}`, most, seconds: 60 })
  if (wait === 0) return
  throw new DomainError(
    'limit_reached',
    'calls.too_many',
    `This was asked too often. Please try again in ${wait === 1 ? 'a second' : `${wait} seconds`}.`,
    { retryAfter: wait },
  )
}
