import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { SettingsError } from '../settings.ts'
import { readOrMake } from './read-or-make.ts'

const shortest = 32

/**
 * The secret that signs cookies: made once below `home`. Throws `SettingsError` for a
 * damaged file, since an empty secret would let anybody sign.
 */
export async function readSecret(home: string): Promise<string> {
  const file = join(home, 'secret')
  const secret = await readOrMake(file, () => randomBytes(32).toString('base64url'))
  if (secret.length >= shortest) return secret
  throw new SettingsError(
    `${file} is damaged. Delete it: a new one is made, and everybody signs in again.`,
  )
}
