import type { IncomingMessage } from 'node:http'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Tells whether a writing request was sent by a page of another site. A browser
 * always says where such a request comes from; programs with a token say nothing.
 */
export function isCrossSite(request: IncomingMessage): boolean {
  if (reading.has(request.method ?? 'GET')) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin, host } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
