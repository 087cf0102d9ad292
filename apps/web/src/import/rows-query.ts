import type { ChurchId, ImportId } from '@precentor/schemas'
import type { InfiniteData } from '@tanstack/react-query'
import type { useApi, useApiClient } from '../api/api.ts'
import type { ImportRows } from './import.ts'
import type { ImportView } from './import-view.ts'

type Api = ReturnType<typeof useApi>

/** The rows of an import's page, page by page. */
export type RowPages = InfiniteData<ImportRows, string | null>

/** What `import.rows` is asked for a view. */
export function rowsInput(churchId: ChurchId, importId: ImportId, { state }: ImportView) {
  return { churchId, importId, limit: 100, ...(state !== null && { state }) }
}

/** Where the rows of an import are kept; without a view, those of every view. */
export function rowsKey(api: Api, input: Partial<ReturnType<typeof rowsInput>>) {
  return api.import.rows.infiniteQueryKey(input)
}

/** tRPC's own paging would put words of its own into the input, which has no place for them. */
export function rowsQuery(
  api: Api,
  client: ReturnType<typeof useApiClient>,
  input: ReturnType<typeof rowsInput>,
) {
  return {
    queryKey: rowsKey(api, input) as readonly unknown[],
    queryFn: async ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      client.import.rows.query(
        { ...input, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: ({ nextCursor }: ImportRows) => nextCursor,
  }
}
