import { readSecret } from '../runtime/secret.ts'
import { shownUrl, type Settings } from '../settings.ts'
import type { Beginning } from './messages.ts'
import { makeSetupCode } from './setup-code.ts'

/** What all workers are told alike, made once: the secret and the setup code among it. */
export async function makeBeginning(
  settings: Settings,
  embedded: { readonly connectionString: string } | null,
): Promise<Beginning> {
  const { databaseUrl, directDatabaseUrl } = settings
  const connectionString = databaseUrl ?? embedded?.connectionString ?? ''
  const publicUrl = shownUrl(settings, settings.port)
  return {
    settings,
    connectionString,
    directConnectionString: directDatabaseUrl ?? connectionString,
    secret: settings.secret ?? (await readSecret(settings.home)),
    setupCode: makeSetupCode(settings, publicUrl),
    publicUrl,
  }
}
