import { findMember, inTransaction, updateProfile as update } from '@precentor/db'
import type { UpdateProfileInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { comparePitches } from './compare-pitches.ts'
import { toMember, type MemberDto } from './member-dto.ts'
import { noteMemberChange } from './note-member-change.ts'

/**
 * Changes one's own profile; nobody changes another's. Throws `profile.changed`,
 * with the profile as it is now, when it was changed elsewhere in between.
 */
export async function updateProfile(
  ctx: ChurchContext,
  input: UpdateProfileInput,
): Promise<MemberDto> {
  const { vocalRange } = input
  if (vocalRange !== null && comparePitches(vocalRange.low, vocalRange.high) >= 0) {
    throw new DomainError(
      'invalid',
      'profile.range_upside_down',
      'The lowest note of a vocal range must be below the highest one.',
    )
  }
  return inTransaction(ctx, async (ctx) => {
    const row = await update(ctx.db, ctx.scope, input.version, {
      name: input.name,
      instruments: input.instruments,
      vocalLow: vocalRange?.low ?? null,
      vocalHigh: vocalRange?.high ?? null,
      notation: input.notation,
      capoShapes: input.capoShapes,
    })
    if (row === null) throw await changed(ctx)
    await noteMemberChange(ctx, 'profile.update', row.id)
    return toMember(row, ctx)
  })
}

async function changed(ctx: ChurchContext): Promise<DomainError> {
  const row = await findMember(ctx.db, ctx.scope, ctx.scope.memberId)
  if (row === null) return notFound('Profile')
  return new DomainError(
    'conflict',
    'profile.changed',
    'You have changed your profile elsewhere in the meantime.',
    { current: toMember(row, ctx) },
  )
}
