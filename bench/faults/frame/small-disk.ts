import { chmodSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes, in memory, that can be filled to the last byte. */
export type SmallDisk = Disposable & {
  readonly directory: string
  fill(): Promise<void>
  /** Gives back what was filled. */
  free(): void
}

/** Mounts one; null where this user may not mount. */
export function openSmallDisk(megabytes: number): SmallDisk | null {
  const directory = mkdtempSync(join(tmpdir(), 'precentor-disk-'))
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', directory]
  const mounted = spawnSync('mount', options)
  if (mounted.status !== 0) {
    rmdirSync(directory)
    return null
  }
  chmodSync(directory, 0o777)
  const ballast = join(directory, 'ballast')
  return {
    directory,
    fill: async () => {
      const { bavail, bsize } = await statfs(directory)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    },
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => {
      spawnSync('umount', ['-l', directory])
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
