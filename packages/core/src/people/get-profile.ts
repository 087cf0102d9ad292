import { findMember, listSongKeys } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { toMember, type MemberDto } from './member-dto.ts'

export type ProfileDto = MemberDto & {
  /** "My key for this song", by song. */
  readonly songKeys: Readonly<Record<string, string>>
}

/** One's own profile in this church. */
export async function getProfile(ctx: ChurchContext): Promise<ProfileDto> {
  const member = await findMember(ctx.db, ctx.scope, ctx.scope.memberId)
  if (member === null) throw notFound('Profile')
  const keys = await listSongKeys(ctx.db, ctx.scope)
  return {
    ...toMember(member),
    songKeys: Object.fromEntries(keys.map(({ songId, key }) => [songId, key])),
  }
}
