import type { ChurchId, ServiceTypeId } from '@precentor/schemas'

/** What the address says of the list: which plans, of which type, from where on. */
export type PlanListView = {
  readonly when: 'upcoming' | 'past'
  readonly serviceTypeId: ServiceTypeId | null
  readonly cursor: string | null
}

/** Reads the view from search parameters; whatever they hold, there is a view. */
export function readView(params: { get(name: string): string | null }): PlanListView {
  const type = params.get('type') ?? ''
  return {
    when: params.get('when') === 'past' ? 'past' : 'upcoming',
    serviceTypeId: /^[0-9a-f-]{36}$/.test(type) ? (type as ServiceTypeId) : null,
    cursor: params.get('after'),
  }
}

/** The address of a view, below `plans`. */
export function viewAddress(plans: string, view: Partial<PlanListView>): string {
  const params = new URLSearchParams()
  if (view.when === 'past') params.set('when', 'past')
  if (view.serviceTypeId) params.set('type', view.serviceTypeId)
  if (view.cursor) params.set('after', view.cursor)
  const query = params.toString()
  return query === '' ? plans : `${plans}?${query}`
}

/** What `plan.list` is asked for a view. */
export function listInput(churchId: ChurchId, { when, serviceTypeId, cursor }: PlanListView) {
  return {
    churchId,
    when,
    limit: 25,
    ...(serviceTypeId !== null && { serviceTypeId }),
    ...(cursor !== null && { cursor }),
  }
}
