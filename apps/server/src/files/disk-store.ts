import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FileStore } from '@precentor/core'
import { isNoFile, fileGone } from './file-gone.ts'

/** Keeps files below a directory of this machine. */
export function createDiskStore(directory: string): FileStore {
  const pathOf = (key: string): string => join(directory, key.slice(-2), key)
  return {
    keep: async (key, { path }) => {
      const target = pathOf(key)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      // Under its own name only once it is whole: a server that dies here leaves no half file.
      const draft = `${target}.draft`
      await link(path, draft).catch(() => copyFile(path, draft))
      await rename(draft, target)
    },
    open: async (key, { first, last }): Promise<Readable> => {
      const file = await open(pathOf(key)).catch((error: unknown) => {
        throw isNoFile(error) ? fileGone() : error
      })
      return file.createReadStream({ start: first, end: last })
    },
    remove: async (key) => {
      await rm(pathOf(key), { force: true })
    },
  }
}
