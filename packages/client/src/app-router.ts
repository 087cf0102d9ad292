import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import type { ErrorShape, Procedures } from './procedures.ts'

type RootTypes = { ctx: object; meta: object; errorShape: ErrorShape; transformer: false }

/** The server's router as a client sees it; other tools of tRPC take it as theirs. */
export type AppRouter = TRPCBuiltRouter<RootTypes, RecordOf<Procedures>>

type Procedure = { type: 'query' | 'mutation'; input: unknown; output: unknown }

type RecordOf<T> = {
  [K in keyof T]: T[K] extends Procedure ? ProcedureOf<T[K]> : RecordOf<T[K]>
}

type ProcedureOf<T extends Procedure> = T['type'] extends 'query'
  ? TRPCQueryProcedure<DefinitionOf<T>>
  : TRPCMutationProcedure<DefinitionOf<T>>

type DefinitionOf<T extends Procedure> = {
  input: T['input']
  output: T['output']
  meta: object
  errorShape: ErrorShape
}
