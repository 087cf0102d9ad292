import { failedQueue } from '../jobs/open-job-queue.ts'
import { askOutside } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

/** Leaves a job behind that failed as often as it may; gives its id. */
export async function failTestJob(
  { connectionString }: TestDatabase,
  name: string,
  message: string,
): Promise<string> {
  await askOutside(
    connectionString,
    `SELECT jobs.create_queue('${failedQueue}', '{"policy":"standard"}')::text`,
  )
  const [row] = await askOutside<{ id: string }>(
    connectionString,
    `INSERT INTO jobs.job (name, source_name, source_retry_count, output)
     VALUES ('${failedQueue}', '${name}', 3, '${JSON.stringify({ message })}') RETURNING id`,
  )
  return row?.id ?? ''
}
