export { expectStatements } from './expect-statements.ts'
export {
  administer,
  openTestDatabase,
  templateName,
  withDatabase,
  type TestDatabase,
} from './test-database.ts'
