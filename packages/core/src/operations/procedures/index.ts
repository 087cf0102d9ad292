export { changeProcedure } from './change-procedure.ts'
export { essentialProcedures } from './essential-procedures.ts'
export { listProcedures } from './list-procedures.ts'
export {
  loadPolicies,
  readRegistryVersion,
  type Policies,
  type ProcedurePolicy,
} from './load-policies.ts'
export type { ProcedureDto } from './procedure-dto.ts'
export { registryLock, syncProcedures, type SyncOutcome } from './sync-procedures.ts'
