import { toAdmin } from '../to-admin.ts'

export default async function AdminPoolPage() {
  return toAdmin('pool')
}
