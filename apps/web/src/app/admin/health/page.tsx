import { toAdmin } from '../to-admin.ts'

export default async function AdminHealthPage() {
  return toAdmin('health')
}
