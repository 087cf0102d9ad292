import { AdminFrame } from '../../../admin/admin-frame.tsx'
import { Forbidden } from '../../../shell/forbidden.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

export default async function AdminLayout(props: LayoutProps<'/[church]/admin'>) {
  const { role } = await loadChurch((await props.params).church)
  if (role !== 'owner' && role !== 'admin') {
    return <Forbidden who="Admins and owners see how the server is." />
  }
  return <AdminFrame>{props.children}</AdminFrame>
}
