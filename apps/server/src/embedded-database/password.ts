import { randomBytes } from 'node:crypto'
import { chmod, chown, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './find-binaries.ts'
import type { Account } from './run-program.ts'
import { runSingleUser } from './run-single-user.ts'

/** The name of the role and of its database. */
export const databaseName = 'precentor'

/** The password that lies beside the data; a new one when it was deleted. Nobody may run on the data. */
export async function readPassword(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<string> {
  const file = passwordFile(dataDirectory)
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept === '') return renewPassword(dataDirectory, binaries, account)
  await chmod(file, 0o600)
  return kept
}

/** Gives the role a new password and writes it down for the owner of the data alone. */
export async function renewPassword(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<string> {
  const password = randomBytes(24).toString('hex')
  await runSingleUser(dataDirectory, binaries, account, [
    `ALTER ROLE ${databaseName} PASSWORD '${password}'`,
  ])
  const file = passwordFile(dataDirectory)
  await writeFile(file, password, { mode: 0o600 })
  if (account) await chown(file, account.uid, account.gid)
  return password
}

function passwordFile(dataDirectory: string): string {
  return join(dataDirectory, 'precentor.password')
}
