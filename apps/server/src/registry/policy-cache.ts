import type { Log, Policies, ProcedureDefinition, ProcedurePolicy } from '@precentor/core'

export type PolicyCache = {
  /** What holds for a procedure just now. */
  of(path: string): ProcedurePolicy
  version(): number
  /** Loads what is stored now; what is asked while one is under way comes after it. */
  refresh(): Promise<void>
  /** Told that there is this version: loads it unless it is the one that is known. */
  notice(version: number): Promise<void>
  stop(): void
}

type Parts = {
  readonly definitions: readonly ProcedureDefinition[]
  readonly log: Log
  readonly load: () => Promise<Policies>
  readonly readVersion: () => Promise<number>
  /** Milliseconds between two looks at the version, for notices that were lost. */
  readonly pollEvery?: number
}

/**
 * What this process knows of the registry, under the version that it belongs to. Until it
 * is loaded, and for procedures that are not stored, the code's own limits hold.
 */
export function createPolicyCache(parts: Parts): PolicyCache {
  const declared = new Map(parts.definitions.map((one) => [one.path, policyOf(one)]))
  let known: Policies = { version: 0, byPath: new Map() }
  let loading: Promise<void> = Promise.resolve()
  let hasFailed = false
  const timer = setInterval(() => void look(), parts.pollEvery ?? 5_000)
  timer.unref()

  return {
    of: (path) => known.byPath.get(path) ?? declared.get(path) ?? open,
    version: () => known.version,
    refresh,
    notice,
    stop: () => clearInterval(timer),
  }

  function refresh(): Promise<void> {
    loading = loading.then(async () => {
      await guarded(async () => {
        known = await parts.load()
      })
    })
    return loading
  }

  async function notice(version: number): Promise<void> {
    if (version !== known.version) await refresh()
  }

  async function look(): Promise<void> {
    await guarded(async () => notice(await parts.readVersion()))
  }

  /** A database that is down is told of elsewhere; what was known before holds on. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      hasFailed = false
    } catch (error) {
      if (!hasFailed) parts.log.warn({ err: error }, 'the procedures could not be looked up')
      hasFailed = true
    }
  }
}

const open: ProcedurePolicy = { isEnabled: true, mostPerMinute: null }

function policyOf({ codeLimit }: ProcedureDefinition): ProcedurePolicy {
  return { isEnabled: true, mostPerMinute: codeLimit }
}
