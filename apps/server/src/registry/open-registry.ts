import { procedureDefinitions } from '@precentor/api'
import {
  loadPolicies,
  readRegistryVersion,
  syncProcedures,
  type Context,
  type ProcedurePolicy,
} from '@precentor/core'
import type { Listener } from '@precentor/db'
import { createPolicyCache } from './policy-cache.ts'

export type Registry = {
  /** What holds for a procedure just now. */
  of(path: string): ProcedurePolicy
  version(): number
  /** Takes a change up here and tells every other process of every host. */
  announce(version: number): Promise<void>
  close(): void
}

const channel = 'precentor_procedures'

/**
 * Brings the stored procedures in line with the code and keeps what holds for them: a
 * change anywhere is noticed at once, and by a look every few seconds where the notice
 * was lost.
 */
export async function openRegistry(
  context: Pick<Context, 'db' | 'log'>,
  listener: Pick<Listener, 'listen' | 'notify'>,
  options: { readonly pollEvery?: number } = {},
): Promise<Registry> {
  const definitions = procedureDefinitions()
  const cache = createPolicyCache({
    definitions,
    log: context.log,
    load: () => loadPolicies(context),
    readVersion: () => readRegistryVersion(context),
    ...options,
  })
  const stopListening = listener.listen(
    channel,
    (payload) => void cache.notice(Number(payload)),
    () => void cache.refresh(),
  )
  const outcome = await syncProcedures(context, definitions)
  await cache.refresh()
  if (outcome.kind === 'changed') tellOthers(outcome.version)

  return {
    of: cache.of,
    version: cache.version,
    announce: async (version) => {
      tellOthers(version)
      await cache.notice(version)
    },
    close: () => {
      stopListening()
      cache.stop()
    },
  }

  function tellOthers(version: number): void {
    // Lost, it is found by the others' next look.
    listener.notify(channel, String(version)).catch(() => undefined)
  }
}
