import { toAdmin } from '../to-admin.ts'

export default async function AdminStatementsPage() {
  return toAdmin('statements')
}
