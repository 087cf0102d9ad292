import { importRowStates, type ImportRowState, type SourceId } from '@precentor/schemas'

/** What the address says of an import's page: rows of which state, and whose details are open. */
export type ImportView = {
  readonly state: ImportRowState | null
  readonly shown: { readonly sourceId: SourceId; readonly position: number } | null
}

/** Reads the view from search parameters; whatever they hold, there is a view. */
export function readView(params: { get(name: string): string | null }): ImportView {
  const state = params.get('state')
  const [, id, position] = /^([0-9a-f-]{36})\.(\d{1,4})$/.exec(params.get('show') ?? '') ?? []
  return {
    state: importRowStates.find((known) => known === state) ?? null,
    shown: id === undefined ? null : { sourceId: id as SourceId, position: Number(position) },
  }
}

/** The address of a view, below the import's own. */
export function viewAddress(path: string, { state, shown }: Partial<ImportView>): string {
  const params = new URLSearchParams()
  if (state) params.set('state', state)
  if (shown) params.set('show', `${shown.sourceId}.${shown.position}`)
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
