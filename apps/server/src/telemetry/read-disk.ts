import { statfs } from 'node:fs/promises'

export type Disk = { readonly freeBytes: number; readonly totalBytes: number }

/** The disk that holds a path, as an ordinary user may fill it. */
export async function readDisk(path: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(path)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}
