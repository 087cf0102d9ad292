import type { AppRouter } from './app-router.ts'
import type { ApiRequest } from './request.ts'

/**
 * The API for pages that are drawn in the server's own process. Next bundles its
 * own copy of every module, so state cannot live in one: the server hangs this on
 * `globalThis`, and a page finds the one pool there is.
 */
export type InProcessApi = {
  readonly router: AppRouter
  request(headers: Headers): ApiRequest
}

const place = Symbol.for('precentor.runtime')
type Holder = { [place]?: InProcessApi }

/** Called once, by the server. */
export function provideInProcessApi(api: InProcessApi): void {
  const holder = globalThis as Holder
  if (holder[place] !== undefined) throw new Error('This process has a runtime already.')
  holder[place] = api
}

/** Called by pages while they are drawn. */
export function inProcessApi(): InProcessApi {
  const api = (globalThis as Holder)[place]
  if (api === undefined) throw new Error('Pages are drawn by apps/server, which is not running.')
  return api
}
