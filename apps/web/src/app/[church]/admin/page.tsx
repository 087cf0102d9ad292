import { redirect } from 'next/navigation'

export default async function AdminPage(props: PageProps<'/[church]/admin'>) {
  redirect(`/${(await props.params).church}/admin/health`)
}
