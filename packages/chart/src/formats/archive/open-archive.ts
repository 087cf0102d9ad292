import { unzipSync } from 'fflate'
import { limits } from '../limits.ts'
import { UnreadableSongError } from '../unreadable.ts'

/** Whether a zip names a file, in plain letters; every zip lists its files at its end. */
export function namesInArchive(bytes: Uint8Array, name: string): boolean {
  const list = bytes.subarray(Math.max(0, bytes.length - longestList))
  const first = name.charCodeAt(0)
  for (let at = list.indexOf(first); at >= 0; at = list.indexOf(first, at + 1)) {
    let length = 1
    while (length < name.length && list[at + length] === name.charCodeAt(length)) length += 1
    if (length === name.length) return true
  }
  return false
}

const longestList = 256 * 1024

/**
 * One file out of a zip, or null when it is not there. What a zip says of a file's size is the most
 * that is unpacked, so that one which lies about it ends there.
 *
 * @throws UnreadableSongError for a damaged zip, and for a file that is too large unpacked
 */
export function fileInArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Uint8Array | null {
  let isFound = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isFound || !isWanted(name)) return false
        if (originalSize > limits.unpacked) throw tooLarge()
        isFound = true
        return true
      },
    })
    return Object.values(files)[0] ?? null
  } catch (error) {
    if (error instanceof UnreadableSongError) throw error
    throw new UnreadableSongError('file.damaged', 'This archive is damaged.', { cause: error })
  }
}

function tooLarge(): UnreadableSongError {
  const megabytes = Math.round(limits.unpacked / 1024 / 1024)
  return new UnreadableSongError(
    'file.too_large',
    `Unpacked, this archive is larger than ${megabytes} MB, too large for songs.`,
  )
}
