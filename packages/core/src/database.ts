// What the API may know of the database: how to count statements and name faults.
export {
  classifyError,
  inTransaction,
  isWork,
  observeStatements,
  RefusedError,
} from '@precentor/db'
export type {
  BreakerFigures,
  DatabaseFault,
  Gate,
  GateFigures,
  ProcedureDefinition,
  Statement,
} from '@precentor/db'
