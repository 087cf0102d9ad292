import { DomainError } from '../errors.ts'

/** Throws `member.last_owner` when nobody would be left who owns the church. */
export function refuseLastOwner(owners: readonly string[], memberId: string): void {
  if (owners.length === 1 && owners[0] === memberId) {
    throw new DomainError(
      'conflict',
      'member.last_owner',
      'A church needs an owner. Make somebody else an owner first.',
    )
  }
}
