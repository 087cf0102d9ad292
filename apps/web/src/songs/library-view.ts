import {
  musicalKeyPattern,
  songSorts,
  tempoRanges,
  type ChurchId,
  type SongSort,
  type TempoRange,
} from '@precentor/schemas'

/** What the address says of the library: what is searched, filtered and sorted by. */
export type LibraryView = {
  readonly query: string
  readonly key: string | null
  readonly theme: string | null
  readonly tempo: TempoRange | null
  readonly language: string | null
  readonly isArchived: boolean
  /** Null: by relevance where words are searched, else by title. */
  readonly sort: SongSort | null
}

export const plainView: LibraryView = {
  query: '',
  key: null,
  theme: null,
  tempo: null,
  language: null,
  isArchived: false,
  sort: null,
}

/** The filters of a view that each name one value. */
export const filterNames = ['key', 'tempo', 'theme', 'language'] as const
export type FilterName = (typeof filterNames)[number]

/** Reads the view from search parameters; whatever they hold, there is a view. */
export function readView(params: { get(name: string): string | null }): LibraryView {
  const language = params.get('language') ?? ''
  return {
    query: clean(params.get('q'), 200),
    key: keyOf(params.get('key')),
    theme: clean(params.get('theme'), 60).trim() || null,
    tempo: oneOf(tempoRanges, params.get('tempo')),
    language: /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : null,
    isArchived: params.get('archived') === '1',
    sort: oneOf(songSorts, params.get('sort')),
  }
}

/** The search part of a view's address, empty for the plain library. */
export function writeView(view: LibraryView): string {
  const params = new URLSearchParams()
  if (view.query.trim() !== '') params.set('q', view.query.trim())
  for (const name of filterNames) {
    const value = view[name]
    if (value !== null) params.set(name, value)
  }
  if (view.isArchived) params.set('archived', '1')
  if (view.sort !== null) params.set('sort', view.sort)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** Tells whether a view leaves songs out by more than their being archived. */
export function isNarrowed(view: LibraryView): boolean {
  return view.query.trim() !== '' || filterNames.some((name) => view[name] !== null)
}

/** What the list is sorted by in a view. */
export function sortOf({ sort, query }: LibraryView): SongSort {
  return sort ?? (query.trim() === '' ? 'title' : 'relevance')
}

/** What `song.list` is asked for a view. */
export function listInput(churchId: ChurchId, view: LibraryView) {
  const { key, theme, tempo, language } = view
  const query = view.query.trim()
  return {
    churchId,
    limit: 50,
    archived: view.isArchived,
    sort: sortOf(view),
    ...(query !== '' && { query }),
    ...(key !== null && { key }),
    ...(theme !== null && { theme }),
    ...(tempo !== null && { tempo }),
    ...(language !== null && { language }),
  }
}

/** Text that the server takes: an address can hold anything. */
function keyOf(text: string | null): string | null {
  return text !== null && musicalKeyPattern.test(text) ? text : null
}

function clean(text: string | null, most: number): string {
  const line = (text ?? '').replaceAll('\0', '').replaceAll(/[\n\r\u2028\u2029]+/g, ' ')
  return line.slice(0, most).toWellFormed()
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null
}
