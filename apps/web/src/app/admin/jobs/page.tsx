import { toAdmin } from '../to-admin.ts'

export default async function AdminJobsPage() {
  return toAdmin('jobs')
}
