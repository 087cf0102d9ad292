import { auditBooks, calendarDay, userId, type AuditBook, type UserId } from '@precentor/schemas'

/** Which entries are shown; it lives in the address. */
export type AuditView = {
  readonly book: AuditBook
  readonly action: string | null
  readonly person: UserId | null
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly cursor: string | null
}

/** Reads the view out of an address; what makes no sense there is overlooked. */
export function readAuditView(search: { get(name: string): string | null }): AuditView {
  return {
    book: auditBooks.find((one) => one === search.get('of')) ?? 'church',
    action: search.get('action')?.slice(0, 80) || null,
    person: userId.safeParse(search.get('by')).data ?? null,
    firstDate: calendarDay.safeParse(search.get('from')).data ?? null,
    lastDate: calendarDay.safeParse(search.get('to')).data ?? null,
    cursor: search.get('page'),
  }
}

/** The address of a view. */
export function auditAddress(slug: string, view: AuditView): string {
  const search = new URLSearchParams({
    ...(view.book !== 'church' && { of: view.book }),
    ...(view.action !== null && { action: view.action }),
    ...(view.person !== null && { by: view.person }),
    ...(view.firstDate !== null && { from: view.firstDate }),
    ...(view.lastDate !== null && { to: view.lastDate }),
    ...(view.cursor !== null && { page: view.cursor }),
  })
  return `/${slug}/admin/audit${search.size > 0 ? `?${search}` : ''}`
}

const perPage = 50

/** What `audit.list` is asked for a view. */
export function listAuditInput<C>(churchId: C, view: AuditView) {
  const { book, action, person, firstDate, lastDate, cursor } = view
  return {
    churchId,
    book,
    limit: perPage,
    ...(action !== null && { action }),
    ...(person !== null && { userId: person }),
    ...(firstDate !== null && { firstDate }),
    ...(lastDate !== null && { lastDate }),
    ...(cursor !== null && { cursor }),
  }
}
