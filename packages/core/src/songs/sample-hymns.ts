import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSongFile } from './import/read-song-file.ts'
import type { FoundSong } from './import/found-song.ts'

/** Where the hymns of the sample church lie. */
export const sampleHymnsDirectory: string = fileURLToPath(
  new URL('../../../../prisma/sample/hymns', import.meta.url),
)

/** A hymn of the sample church. */
export type SampleHymn = {
  /** The file's name without its extension, which the sample plan calls it by. */
  readonly name: string
  readonly song: FoundSong
}

/** Reads the hymns of a directory, one ChordPro file each, by file name. */
export async function readSampleHymns(directory: string): Promise<SampleHymn[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.cho')).toSorted()
  return Promise.all(files.map((file) => readHymn(directory, file)))
}

async function readHymn(directory: string, fileName: string): Promise<SampleHymn> {
  const bytes = await readFile(join(directory, fileName))
  const file = readSongFile({ bytes, fileName, notation: 'english' })
  const [song] = file.kind === 'songs' ? file.songs : []
  if (song === undefined) throw new Error(`${fileName} holds no hymn.`)
  return { name: fileName.replace(/\.cho$/, ''), song }
}
