import { toAdmin } from '../to-admin.ts'

export default async function AdminTransactionsPage() {
  return toAdmin('transactions')
}
