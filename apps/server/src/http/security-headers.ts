import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Sets what every answer carries, and gives Next the nonce for its scripts
 * (it reads it from the request's own policy header).
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly isDevelopment: boolean; readonly isHttps: boolean },
): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentPolicy(nonce, options.isDevelopment, options.isHttps)
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (options.isHttps) {
    response.setHeader('strict-transport-security', 'max-age=31536000')
  }
}

function contentPolicy(nonce: string, isDevelopment: boolean, isHttps: boolean): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Mantine positions with style attributes, which cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
