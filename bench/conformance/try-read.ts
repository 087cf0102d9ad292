import { readSongs, UnreadableSongError, type ReadSongs } from '@precentor/chart'

/** The songs of a file, or null when it is refused; any other failure stops the run. */
export function tryRead(bytes: Uint8Array, fileName: string): ReadSongs | null {
  try {
    return readSongs(bytes, { fileName })
  } catch (error) {
    if (error instanceof UnreadableSongError) return null
    throw error
  }
}
