import type { ReadFile, SongFile } from '@precentor/core'
import { ArchiveRefusedError, unpackArchive, type Unpacked } from '@precentor/core/archive'
import { readSongFile } from '@precentor/core/song-reader'

/** What a worker thread does: some files at a time. */
export function read(files: readonly SongFile[]): ReadFile[] {
  return files.map(readSongFile)
}

/** What is in an archive, or a sentence that says why it was not opened. */
export type Opened = Unpacked | { readonly refusal: string }

/** The other thing it does: takes one archive apart. */
export function unpack(bytes: Uint8Array): Opened {
  try {
    return unpackArchive(bytes)
  } catch (error) {
    if (error instanceof ArchiveRefusedError) return { refusal: error.message }
    throw error
  }
}
