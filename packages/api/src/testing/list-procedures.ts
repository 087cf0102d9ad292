import type { z } from 'zod'
import { appRouter } from '../app-router.ts'
import type { ProcedureMeta } from '../trpc.ts'

export type ListedProcedure = {
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly access: ProcedureMeta['access']
  readonly inputs: readonly z.ZodType[]
}

/** Every procedure there is, with what it says of itself. */
export function listProcedures(): ListedProcedure[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, meta, inputs } = (procedure as unknown as { _def: Definition })._def
    return { path, type, access: meta?.access, inputs }
  })
}

type Definition = {
  readonly type: ListedProcedure['type']
  readonly meta?: ProcedureMeta
  readonly inputs: readonly z.ZodType[]
}
