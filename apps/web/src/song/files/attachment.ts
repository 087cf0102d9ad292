import type { ApiOutputs } from '../../api/api.ts'

/** A recording, sheet or picture of an arrangement. */
export type Attachment = ApiOutputs['attachment']['byId']

/** Where its bytes are, to be played or shown, or to be saved. */
export function addressOf(
  { id }: Pick<Attachment, 'id'>,
  churchId: string,
  way: 'show' | 'save' = 'show',
): string {
  const search = new URLSearchParams({ churchId, ...(way === 'save' && { download: '' }) })
  return `/api/attachments/${id}?${search.toString()}`
}
