import type { Ground } from './ground.ts'

/** The rules of which an alert is open, as the server keeps them. */
export async function readAlerts({ sql }: Pick<Ground, 'sql'>): Promise<string[]> {
  const rows = await sql<{ rule: string }>('SELECT rule FROM alerts WHERE resolved_at IS NULL')
  return rows.map(({ rule }) => rule)
}
