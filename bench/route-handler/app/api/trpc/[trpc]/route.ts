import { inProcessApi } from '@precentor/api/in-process'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'

// The way not taken: the same procedures behind a Next route handler.
function handle(request: Request): Promise<Response> {
  const api = inProcessApi()
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: api.router,
    createContext: () => api.request(request.headers),
  })
}

export { handle as GET, handle as POST }
