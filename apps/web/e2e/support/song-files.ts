import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const corpus = ['../shared/data/chordpro', '../shared/data/derived']
const samples = ['prisma/sample/hymns']

/** Real song files: the collection beside the project where it is, else the sample hymns. */
export function songFiles(): string[] {
  const places = corpus.every((place) => existsSync(join(root, place))) ? corpus : samples
  return places.flatMap((place) => filesBelow(join(root, place)))
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
