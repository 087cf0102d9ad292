import type { QueryKey } from '@tanstack/react-query'
import type { ApiInputs, ApiOutputs } from '../api/api.ts'

type Input = ApiInputs['song']['list']
type Page = ApiOutputs['song']['list']

/**
 * The library as a query of many pages. The server asks for the first one in its own
 * process and the browser over HTTP, but under one key, so that nothing is asked twice.
 * (tRPC's own infinite options send a `direction` along, which `song.list` does not know.)
 */
export function libraryPages(
  queryKey: QueryKey,
  input: Input,
  fetchPage: (input: Input, signal?: AbortSignal) => Promise<Page>,
) {
  return {
    queryKey,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      fetchPage(pageParam === null ? input : { ...input, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Page) => nextCursor,
  }
}
