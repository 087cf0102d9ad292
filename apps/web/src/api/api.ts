import type { AppRouter } from '@precentor/api'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'

/** The typed API inside components: `const api = useApi()`, then `useQuery(api.song.list.queryOptions(...))`. */
export const {
  TRPCProvider,
  useTRPC: useApi,
  useTRPCClient: useApiClient,
} = createTRPCContext<AppRouter>()

export type ApiInputs = inferRouterInputs<AppRouter>
export type ApiOutputs = inferRouterOutputs<AppRouter>
