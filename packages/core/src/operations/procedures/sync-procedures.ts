import {
  deleteProcedures,
  findProcedureRegistry,
  insertProcedures,
  takeRegistryVersion,
  tryLocked,
  updateProcedureDefinitions,
  type ProcedureDefinition,
} from '@precentor/db'
import type { Context } from '../../context.ts'
import { compareProcedures, type RegistryChange } from './compare-procedures.ts'

/** Its SHA-256 is the key that all processes of all hosts compete for. */
export const registryLock = 'precentor.procedure_registry.sync'

/** `skipped`: somebody else does it. `failed`: nobody could; what was stored before holds. */
export type SyncOutcome =
  | { readonly kind: 'changed'; readonly version: number; readonly change: RegistryChange }
  | { readonly kind: 'unchanged' | 'skipped' | 'failed' }

/**
 * Brings the stored procedures in line with those of the code: what is new is added, what
 * is gone is removed, what was declared otherwise is changed; limits and switches that an
 * admin chose stay. Of many processes that start at once one does it, the others go on.
 * Never throws: a server starts with an old registry, and with none.
 */
export async function syncProcedures(
  ctx: Pick<Context, 'db' | 'log'>,
  definitions: readonly ProcedureDefinition[],
): Promise<SyncOutcome> {
  const outcome = await trySync(ctx, definitions)
  // After the commit, so that it is never said of what was then rolled back.
  if (outcome.kind === 'changed') {
    const { version, change } = outcome
    ctx.log.info({ version, ...namesOf(change) }, 'the procedures were brought in line')
  }
  if (outcome.kind === 'skipped') {
    ctx.log.info({}, 'another process brings the procedures in line')
  }
  return outcome
}

async function trySync(
  ctx: Pick<Context, 'db' | 'log'>,
  definitions: readonly ProcedureDefinition[],
): Promise<SyncOutcome> {
  try {
    const locked = await tryLocked(ctx, registryLock, (ctx) => bringInLine(ctx, definitions))
    if (locked.isHeld) return locked.result
    // A lock that could not be asked for has been warned of.
    return { kind: locked.why === 'taken' ? 'skipped' : 'failed' }
  } catch (error) {
    ctx.log.warn({ err: error }, 'the procedures could not be brought in line; the server goes on')
    return { kind: 'failed' }
  }
}

async function bringInLine(
  { db }: Pick<Context, 'db'>,
  definitions: readonly ProcedureDefinition[],
): Promise<SyncOutcome> {
  const stored = await findProcedureRegistry(db)
  const change = compareProcedures(stored.procedures, definitions)
  const { added, changed, removed } = change
  if (added.length + changed.length + removed.length === 0) return { kind: 'unchanged' }
  const version = await takeRegistryVersion(db)
  if (added.length > 0) await insertProcedures(db, added, version)
  if (changed.length > 0) await updateProcedureDefinitions(db, changed, version)
  if (removed.length > 0) await deleteProcedures(db, removed)
  return { kind: 'changed', version, change }
}

function namesOf({ added, changed, removed }: RegistryChange) {
  const names = (list: readonly ProcedureDefinition[]) => list.map(({ path }) => path)
  return { added: names(added), changed: names(changed), removed }
}
