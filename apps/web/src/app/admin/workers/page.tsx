import { toAdmin } from '../to-admin.ts'

export default async function AdminWorkersPage() {
  return toAdmin('workers')
}
