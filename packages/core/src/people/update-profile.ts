import { inTransaction, insertAudit, updateProfile as update } from '@precentor/db'
import { comparePitches } from './compare-pitches.ts'
import type { UpdateProfileInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { toMember, type MemberDto } from './member-dto.ts'

/** Changes one's own profile; nobody changes another's. */
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
    const row = await update(ctx.db, ctx.scope, {
      name: input.name,
      instruments: input.instruments,
      vocalLow: vocalRange?.low ?? null,
      vocalHigh: vocalRange?.high ?? null,
      notation: input.notation,
      capoShapes: input.capoShapes,
    })
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'profile.update',
      objectType: 'member',
      objectId: row.id,
    })
    return toMember(row)
  })
}
