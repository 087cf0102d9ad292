import { findProcedureRegistry, findRegistryVersion, type ProcedureRow } from '@precentor/db'
import type { Context } from '../../context.ts'
import { isEssential } from './essential-procedures.ts'

/** What holds for the calls of one procedure. */
export type ProcedurePolicy = {
  readonly isEnabled: boolean
  /** The most calls a minute of one person; null = as many as anybody likes. */
  readonly mostPerMinute: number | null
}

export type Policies = {
  readonly version: number
  readonly byPath: ReadonlyMap<string, ProcedurePolicy>
}

/** What holds for each procedure at one version of the registry. */
export async function loadPolicies({ db }: Pick<Context, 'db'>): Promise<Policies> {
  const { version, procedures } = await findProcedureRegistry(db)
  return { version, byPath: new Map(procedures.map((row) => [row.path, toPolicy(row)])) }
}

/** The registry's version as it is now: whoever has another one loads the policies anew. */
export async function readRegistryVersion({ db }: Pick<Context, 'db'>): Promise<number> {
  return findRegistryVersion(db)
}

function toPolicy({ path, isEnabled, ownLimit, codeLimit }: ProcedureRow): ProcedurePolicy {
  const limit = ownLimit ?? codeLimit
  return { isEnabled: isEnabled || isEssential(path), mostPerMinute: limit === 0 ? null : limit }
}
