import type { IncomingMessage } from 'node:http'

/**
 * Reads a body of at most `most` bytes, counted while it arrives: its announced
 * length can be missing or untrue. Gives null for a larger one.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
