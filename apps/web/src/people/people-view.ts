import { roles, type MemberId, type Role } from '@precentor/schemas'

/** Which people are shown; it lives in the address. */
export type PeopleView = {
  readonly query: string
  readonly role: Role | null
  readonly cursor: string | null
}

export const everybody: PeopleView = { query: '', role: null, cursor: null }

/** Reads the view out of an address; what makes no sense there is overlooked. */
export function readPeopleView(search: { get(name: string): string | null }): PeopleView {
  const role = roles.find((one) => one === search.get('role')) ?? null
  return { query: (search.get('q') ?? '').slice(0, 80), role, cursor: search.get('from') }
}

/** The address of a view, below the church's own. */
export function peopleAddress(slug: string, { query, role, cursor }: PeopleView): string {
  const search = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(role !== null && { role }),
    ...(cursor !== null && { from: cursor }),
  })
  return `/${slug}/people${search.size > 0 ? `?${search}` : ''}`
}

const perPage = 50

/** What `member.list` is asked for a view. */
export function memberListInput<C>(churchId: C, { query, role, cursor }: PeopleView) {
  return {
    churchId,
    limit: perPage,
    ...(query.trim() !== '' && { query: query.trim() }),
    ...(role !== null && { role }),
    ...(cursor !== null && { cursor: cursor as MemberId }),
  }
}
