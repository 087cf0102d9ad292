import {
  findUser,
  inTransaction,
  insertAudit,
  insertChurch,
  listSlugs,
  lockByName,
} from '@precentor/db'
import type { CreateChurchInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { toChurch, type ChurchDto } from './church-dto.ts'
import { makeSlug } from './make-slug.ts'
import { mayCreateChurch } from './may-create-church.ts'

/**
 * Makes a church with the person as its owner. Whoever comes first to an empty
 * server may, and after that whoever owns a church already.
 */
export async function createChurch(
  ctx: UserContext,
  input: Pick<CreateChurchInput, 'name' | 'timeZone'>,
): Promise<ChurchDto> {
  return inTransaction(ctx, async (ctx) => {
    // Two first visitors at once, or two churches of one name: one after the other.
    await lockByName(ctx.db, 'precentor.create_church')
    if (!(await mayCreateChurch(ctx))) {
      throw new DomainError(
        'forbidden',
        'church.not_yours_to_create',
        'This server has a church already. Ask one of its owners to add another.',
      )
    }
    const user = await findUser(ctx.db, ctx.userId)
    if (user === null) throw notFound('Account')
    const slug = makeSlug(input.name, await listSlugs(ctx.db, makeSlug(input.name, [])))
    const row = await insertChurch(
      ctx.db,
      { slug, name: input.name, timeZone: input.timeZone },
      { userId: user.id, name: user.name },
    )
    await insertAudit(ctx.db, {
      churchId: row.church.id,
      userId: user.id,
      action: 'church.create',
      objectType: 'church',
      objectId: row.church.id,
      details: { name: input.name },
    })
    return toChurch(row)
  })
}
