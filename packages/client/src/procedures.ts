import { flatError, flatProcedures } from './flatten.ts'

// Imported for its types alone. They are inferred, so that the compiler writes every input
// and output out in full and the packed client needs nothing of the server.
const procedures = flatProcedures()
const errorShape = flatError()

/** Every procedure that can be called as JSON: its type, what goes in and what comes out. */
export type Procedures = typeof procedures

export type ErrorShape = typeof errorShape
