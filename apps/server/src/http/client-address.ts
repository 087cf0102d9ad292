import type { IncomingMessage } from 'node:http'

/**
 * Whose request this is. `X-Forwarded-For` is believed from configured proxies
 * only, and of it the right-most address that is not such a proxy itself.
 */
export function clientAddress(request: IncomingMessage, proxies: readonly string[]): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  if (!proxies.includes(peer)) return peer
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
  const hops = forwarded.split(',').map((hop) => plain(hop.trim()))
  return hops.findLast((hop) => hop !== '' && !proxies.includes(hop)) ?? peer
}

/** An IPv4 address that arrived over IPv6 is written as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
