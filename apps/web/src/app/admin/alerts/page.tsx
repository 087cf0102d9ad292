import { toAdmin } from '../to-admin.ts'

export default async function AdminAlertsPage() {
  return toAdmin('alerts')
}
