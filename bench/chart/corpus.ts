import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Real songs lie beside the project; they are read where they are and never copied. */
export const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')

/** All files of a folder of the data, as text; none when the folder is not there. */
export async function readCorpus(folder: string): Promise<string[]> {
  const files = await listFiles(folder)
  return Promise.all(files.map((file) => readFile(join(dataFolder, file), 'utf8')))
}

/** Files of a folder of the data and the folders in it, by paths from the data folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(dataFolder, folder), {
      recursive: true,
      withFileTypes: true,
    })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder.length + 1))
      .toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
