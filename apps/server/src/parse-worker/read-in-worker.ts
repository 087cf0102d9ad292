import type { ReadFile, SongFile } from '@precentor/core'
import { readSongFile } from '@precentor/core/song-reader'

/** What a worker thread does: some files at a time. */
export function read(files: readonly SongFile[]): ReadFile[] {
  return files.map(readSongFile)
}
