export { startEmbeddedDatabase } from './start-embedded-database.ts'
export type { EmbeddedDatabase } from './start-embedded-database.ts'
export { EmbeddedDatabaseError } from './embedded-database-error.ts'
export type { DatabaseLog } from './database-log.ts'
