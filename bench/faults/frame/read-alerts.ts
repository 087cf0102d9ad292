import type { Ground } from './ground.ts'

export type Alert = { readonly kind: string; readonly state: string }

/** The alerts that are open, as the server keeps them. */
export async function readAlerts({ sql }: Pick<Ground, 'sql'>): Promise<Alert[]> {
  const [table] = await sql<{ name: string | null }>(`SELECT to_regclass('alerts')::text AS name`)
  if (table?.name === null || table === undefined) return []
  return sql<Alert>(`SELECT kind, state FROM alerts WHERE state <> 'resolved'`)
}
