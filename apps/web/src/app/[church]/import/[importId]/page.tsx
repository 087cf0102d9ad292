import type { ImportId } from '@precentor/schemas'
import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { ImportPage } from '../../../../import/import-page.tsx'
import { readView } from '../../../../import/import-view.ts'
import { rowsInput, rowsKey, type RowPages } from '../../../../import/rows-query.ts'
import { Forbidden } from '../../../../shell/forbidden.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function Page(props: PageProps<'/[church]/import/[importId]'>) {
  const { church: slug, importId: id } = await props.params
  const searched = await props.searchParams
  const { id: churchId, role } = await loadChurch(slug)
  if (role === 'musician') return <Forbidden who="Leaders and admins import songs." />
  // The procedure checks it like any input.
  const importId = id as ImportId
  const api = await serverApi()
  const view = readView({ get: (name) => one(searched[name]) })
  const input = rowsInput(churchId, importId, view)
  const [, rows] = await needed(
    Promise.all([
      pageCache().fetchQuery(api.import.byId.queryOptions({ churchId, importId })),
      pageCache().fetchQuery(api.import.rows.queryOptions(input)),
    ]),
    `/${slug}/import/${id}`,
  )
  const firstPage: RowPages = { pages: [rows], pageParams: [null] }
  pageCache().setQueryData(rowsKey(api, input), firstPage)
  return (
    <Hydrate>
      <ImportPage importId={importId} />
    </Hydrate>
  )
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
