export { expectStatements } from './expect-statements.ts'
export { failTestJob } from './fail-test-job.ts'
export { openOutsideClient, type OutsideClient } from './outside-client.ts'
export { openFaultyProxy, type FaultyProxy } from './faulty-proxy.ts'
export {
  administer,
  askOutside,
  openTestDatabase,
  templateName,
  withDatabase,
  type TestDatabase,
} from './test-database.ts'
