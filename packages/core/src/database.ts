// What the API may know of the database: how to count statements and name faults.
export { classifyError, isWork, observeStatements } from '@precentor/db'
export type { DatabaseFault, Statement } from '@precentor/db'
