import { toAdmin } from '../to-admin.ts'

export default async function AdminProceduresPage() {
  return toAdmin('procedures')
}
