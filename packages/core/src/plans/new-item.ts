import { findPlannableArrangement, type PlanItemColumns } from '@precentor/db'
import type { AddPlanItemInput, PlanItemKind } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'

/** Seconds that a song is planned with while its arrangement does not tell how long it is. */
export const usualSongLength = 240

/** What an item says as long as nobody has said anything. */
export const blankItem: Omit<PlanItemColumns, 'kind'> = {
  title: '',
  length: 0,
  notes: '',
  bandNotes: '',
  techNotes: '',
  arrangementId: null,
  key: null,
  capo: 0,
  sequence: [],
}

type Wishes = Omit<AddPlanItemInput, 'churchId' | 'planId' | 'place'>

/** The columns of a new item: what was wished for, and what goes without saying. */
export async function newItem(ctx: ChurchContext, wishes: Wishes): Promise<PlanItemColumns> {
  const arrangementId = wishes.arrangementId ?? null
  refuseMusic(wishes)
  const arrangement = arrangementId === null ? null : await plannable(ctx, arrangementId)
  const usual = wishes.kind === 'song' ? (arrangement?.length ?? usualSongLength) : 0
  return {
    kind: wishes.kind,
    title: wishes.title ?? '',
    length: wishes.length ?? usual,
    notes: wishes.notes ?? '',
    bandNotes: wishes.bandNotes ?? '',
    techNotes: wishes.techNotes ?? '',
    arrangementId,
    key: wishes.key ?? null,
    capo: wishes.capo ?? 0,
    sequence: wishes.sequence ?? [],
  }
}

/** Finds an arrangement that can be planned, or throws. */
export async function plannable(
  ctx: ChurchContext,
  arrangementId: string,
): Promise<{ readonly id: string; readonly length: number | null }> {
  const arrangement = await findPlannableArrangement(ctx.db, ctx.scope, arrangementId)
  if (arrangement === null) throw notFound('Arrangement')
  return arrangement
}

type Music = {
  readonly kind: PlanItemKind
  readonly arrangementId?: string | null
  readonly key?: string | null
  readonly capo?: number
  readonly sequence?: readonly string[]
}

/** Throws when an item that is no song is given what only a song has. */
export function refuseMusic({ kind, arrangementId, key, capo, sequence }: Music): void {
  const hasMusic = Boolean(arrangementId) || Boolean(key) || Boolean(capo) || sequence?.length
  if (kind === 'song' || !hasMusic) return
  throw new DomainError(
    'invalid',
    'plan_item.not_a_song',
    'Only a song has an arrangement, a key, a capo or a sequence.',
  )
}
