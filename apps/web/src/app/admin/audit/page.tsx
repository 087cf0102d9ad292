import { toAdmin } from '../to-admin.ts'

export default async function AdminAuditPage() {
  return toAdmin('audit')
}
