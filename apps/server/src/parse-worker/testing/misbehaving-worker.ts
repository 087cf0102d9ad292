import type { ReadFile, SongFile } from '@precentor/core'
import { readSongFile } from '@precentor/core/song-reader'

/** A reader that does with each file what its name says. */
export function read(files: readonly SongFile[]): ReadFile[] {
  return files.map(readOne)
}

function readOne(file: SongFile): ReadFile {
  if (file.fileName === 'hang') for (;;);
  if (file.fileName === 'throw') throw new Error('secret detail')
  if (file.fileName === 'exit') process.exit(1)
  if (file.fileName === 'devour') {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 4_000_000 }).fill(kept.length))
  }
  return readSongFile(file)
}
