import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ReceivedFile } from '@precentor/core'
import { fileTypeFromFile } from 'file-type'

/** A file that came in; it is gone from this machine's incoming tray when it is disposed of. */
export type Receipt = { readonly file: ReceivedFile; throwAway(): Promise<void> }

/**
 * Writes a body to the tray, counting and hashing what arrives, and looks at what it
 * is. Gives null, and keeps nothing, for one of more than `most` bytes.
 */
export async function receiveFile(
  request: IncomingMessage,
  tray: string,
  most: number,
): Promise<Receipt | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  await mkdir(tray, { recursive: true, mode: 0o700 })
  const path = join(tray, randomUUID())
  const throwAway = () => rm(path, { force: true })
  try {
    const counted = await write(request, path, most)
    if (counted === null) {
      await throwAway()
      return null
    }
    const mediaType = (await fileTypeFromFile(path))?.mime ?? null
    return { file: new ReceivedFile({ path, mediaType, ...counted }), throwAway }
  } catch (error) {
    await throwAway()
    throw error
  }
}

async function write(
  request: IncomingMessage,
  path: string,
  most: number,
): Promise<Pick<ReceivedFile, 'size' | 'sha256'> | null> {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    // Ending early must not destroy the connection: the answer still has to leave by it.
    request.iterator({ destroyOnReturn: false }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > most) return
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  )
  return size > most ? null : { size, sha256: new Uint8Array(hash.digest()) }
}
