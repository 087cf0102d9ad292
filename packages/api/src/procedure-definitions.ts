import type { ProcedureDefinition } from '@precentor/core'
import { appRouter } from './app-router.ts'
import type { ProcedureMeta } from './trpc.ts'

/** Calls a minute of one person, where a procedure does not say otherwise itself. */
const usualLimits = { query: 600, mutation: 240, subscription: 120 } as const

/** Every procedure as the code declares it, for the registry. */
export function procedureDefinitions(): ProcedureDefinition[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, meta } = (procedure as unknown as { _def: Definition })._def
    const codeLimit = meta?.mostPerMinute ?? usualLimits[type]
    return { path, kind: type, access: meta?.access ?? 'public', codeLimit }
  })
}

type Definition = {
  readonly type: ProcedureDefinition['kind']
  readonly meta?: ProcedureMeta
}
