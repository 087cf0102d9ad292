import { findMember, listSongKeys } from '@precentor/db'
import type { SongId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { toMember, type MemberDto } from './member-dto.ts'

export type ProfileDto = MemberDto & {
  /** "My key for this song", by title. */
  readonly songKeys: readonly {
    readonly songId: SongId
    readonly title: string
    readonly key: string
  }[]
}

/** One's own profile in this church. */
export async function getProfile(ctx: ChurchContext): Promise<ProfileDto> {
  const member = await findMember(ctx.db, ctx.scope, ctx.scope.memberId)
  if (member === null) throw notFound('Profile')
  const keys = await listSongKeys(ctx.db, ctx.scope)
  return {
    ...toMember(member, ctx),
    songKeys: keys.map(({ songId, title, key }) => ({ songId: songId as SongId, title, key })),
  }
}
