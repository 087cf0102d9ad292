import type { IncomingMessage } from 'node:http'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Tells whether a writing request was sent by a page of another site. A browser
 * always says where such a request comes from; programs with a token say nothing.
 * `publicUrl` counts as this site too: a proxy can ask with a `Host` of its own.
 */
export function isCrossSite(request: IncomingMessage, publicUrl: string): boolean {
  if (reading.has(request.method ?? 'GET')) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin, host } = request.headers
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  return new URL(origin).host !== host && origin !== new URL(publicUrl).origin
}
