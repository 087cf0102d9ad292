export { expectStatements } from './expect-statements.ts'
export {
  administer,
  askOutside,
  openTestDatabase,
  templateName,
  withDatabase,
  type TestDatabase,
} from './test-database.ts'
