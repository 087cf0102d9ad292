import type { ServerFacts } from '@precentor/core'
import { countConnections, countFailedJobs, type Db } from '@precentor/db'
import { backupAge } from './backup-age.ts'

const day = 86_400_000

/** What is the same for all workers, as one of them finds it. */
export async function readServerFacts(
  db: Db,
  now: Date,
  backupFile: string | null,
): Promise<ServerFacts> {
  return {
    connections: await countConnections(db, ''),
    failedJobs: await countFailedJobs(db, new Date(now.getTime() - day)),
    backupAge: await backupAge(backupFile, now),
  }
}
