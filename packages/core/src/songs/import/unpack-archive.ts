import { importLimits } from '@precentor/schemas'
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import type { NamedBytes } from './add-files.ts'

/** The files of an archive, and what was left in it, each with the reason in plain words. */
export type Unpacked = {
  readonly files: readonly NamedBytes[]
  readonly left: readonly { readonly name: string; readonly reason: string }[]
}

/** An archive that is not unpacked at all; its message is for people. */
export class ArchiveRefusedError extends Error {
  override name = 'ArchiveRefusedError'
}

const { archiveEntries, archiveInflated, archiveRatio, fileBytes } = importLimits

/** Small, so that what a bomb blows up to is seen before much of it is there. */
const step = 4 * 1024

/**
 * Takes a zip file apart. Everything is counted while it is inflated: the sizes that an
 * archive states of itself can be lies. What systems leave in folders is passed over;
 * archives inside are not opened. Takes as long as the file makes it take: run it where
 * that hurts nobody.
 *
 * @throws ArchiveRefusedError for what is damaged, or too much in any way
 */
export function unpackArchive(bytes: Uint8Array): Unpacked {
  const files: NamedBytes[] = []
  const left: { name: string; reason: string }[] = []
  const count = { entries: 0, inflated: 0 }
  const unzip = new Unzip((entry) => {
    count.entries += 1
    if (count.entries > archiveEntries) throw tooMany()
    if (isLitter(entry.name)) return
    const reason = complaintAboutName(entry.name)
    if (reason !== null) left.push({ name: entry.name, reason })
    else inflate(entry, bytes.length, count, { files, left })
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    }
  } catch (error) {
    throw error instanceof ArchiveRefusedError ? error : damaged()
  }
  if (files.length === 0 && left.length === 0) throw empty()
  return { files, left }
}

function inflate(
  entry: UnzipFile,
  archiveBytes: number,
  count: { inflated: number },
  into: { readonly files: NamedBytes[]; readonly left: { name: string; reason: string }[] },
): void {
  const chunks: Uint8Array[] = []
  let size = 0
  entry.ondata = (error, chunk, isLast) => {
    // What is thrown below comes back here from the inflater.
    if (error) throw error instanceof ArchiveRefusedError ? error : damaged()
    size += chunk.length
    count.inflated += chunk.length
    if (count.inflated > archiveInflated) throw tooLarge()
    if (count.inflated > archiveBytes * archiveRatio) throw tooDense()
    // Counted to its end, but not kept.
    if (size <= fileBytes) chunks.push(chunk)
    if (!isLast) return
    const { name } = entry
    if (size > fileBytes) into.left.push({ name, reason: fileTooLarge })
    else into.files.push({ fileName: name, bytes: join(chunks, size) })
  }
  entry.start()
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function isLitter(path: string): boolean {
  const parts = path.split('/')
  const isHidden = parts.some((part) => part === '__MACOSX' || /^\.[^.]/.test(part))
  return path.endsWith('/') || isHidden || /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(path)
}

function complaintAboutName(path: string): string | null {
  const parts = path.split(/[/\\]/)
  if (/^([/\\]|[a-z]:)/i.test(path) || parts.includes('..')) {
    return 'Its name leads out of the archive. It was left there.'
  }
  if (/\.(zip|7z|rar|tar|gz)$/i.test(path)) {
    return 'Archives inside archives are not opened. Unpack it and drop it by itself.'
  }
  return null
}

const fileTooLarge = `Larger than ${fileBytes / 1024 / 1024} MB, which is more than any song.`

function damaged(): ArchiveRefusedError {
  return new ArchiveRefusedError(
    'This archive is damaged, or of a kind that cannot be opened here.',
  )
}

function empty(): ArchiveRefusedError {
  return new ArchiveRefusedError('There are no files in this archive.')
}

function tooMany(): ArchiveRefusedError {
  const most = archiveEntries.toLocaleString('en')
  return new ArchiveRefusedError(`This archive holds more than ${most} files. Please split it.`)
}

function tooLarge(): ArchiveRefusedError {
  return new ArchiveRefusedError(
    `What is in this archive is larger than ${archiveInflated / 1024 / 1024} MB. Please split it.`,
  )
}

function tooDense(): ArchiveRefusedError {
  return new ArchiveRefusedError(
    'This archive grows to more than a hundred times its size, which no songs do.',
  )
}
