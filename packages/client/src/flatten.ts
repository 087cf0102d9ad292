import type { AppRouter } from '@precentor/api'
import type {
  AnyTRPCMutationProcedure,
  AnyTRPCProcedure,
  AnyTRPCQueryProcedure,
  inferProcedureInput,
  inferTransformedProcedureOutput,
} from '@trpc/server'

// The compiler writes a type out in full where no name for it can be reached. So nothing
// but these two functions is exported, and unions and the keys of objects are taken apart
// and put together again: left as they are, they keep the names they had in the server.

/** What a program can call, by name, down to plain JSON. Never runs: it is asked for its type. */
export declare function flatProcedures(): FlatRecord<AppRouter['_def']['record']>

/** What the server says of an error. Never runs either. */
export declare function flatError(): Flat<AppRouter['_def']['_config']['$types']['errorShape']>

type FlatRecord<T> = {
  [K in keyof T as T[K] extends Uncallable ? never : K]: T[K] extends AnyTRPCProcedure
    ? FlatProcedure<T[K]>
    : FlatRecord<T[K]>
}

/** What does not travel as JSON in one answer: streams, and files. */
type Uncallable =
  | { _def: { type: 'subscription' } }
  | { _def: { $types: { input: { bytes: Uint8Array } | { file: object } | { files: object } } } }

type FlatProcedure<T extends AnyTRPCProcedure> = {
  type: T extends AnyTRPCQueryProcedure
    ? 'query'
    : T extends AnyTRPCMutationProcedure
      ? 'mutation'
      : never
  input: Flat<inferProcedureInput<T>>
  output: FlatOutput<inferTransformedProcedureOutput<AppRouter, T>>
}

/** tRPC takes an answer without a value for one that never comes. */
type FlatOutput<T> = [T] extends [never] ? undefined : Flat<T>

type Flat<T> = unknown extends T ? unknown : Unboxed<Boxed<T>>

type Boxed<T> = T extends string | number ? [FlatText<T>] : T extends object ? [FlatObject<T>] : [T]
type Unboxed<T> = T extends [infer V] ? V : never

/** An id is a mere text outside of the server. */
type FlatText<T extends string | number> = T extends object ? string : T

type FlatObject<T> = T extends readonly unknown[]
  ? { [K in keyof T]: Flat<T[K]> }
  : // A key that is not made anew brings the name of its type along.
    // oxlint-disable-next-line typescript/no-unnecessary-template-expression
    { [K in keyof T as `${K & string}`]: Flat<T[K]> }
