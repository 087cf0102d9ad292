import type { IncomingMessage } from 'node:http'

/**
 * Reads a body of at most `most` bytes, counted while it arrives: its announced
 * length can be missing or untrue. Gives null for a larger one.
 */
export async function readBytes(
  request: IncomingMessage,
  most: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let size = 0
  // Ending early must not destroy the connection: the answer still has to leave by it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const piece = chunk as Buffer
    size += piece.length
    if (size > most) return null
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

/** The same as text, read as UTF-8. */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const bytes = await readBytes(request, most)
  return bytes === null ? null : bytes.toString('utf8')
}
