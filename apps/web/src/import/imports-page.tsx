'use client'

import type { FileNotation } from '@precentor/schemas'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import type { Picked } from './collect-files.ts'
import { DropArea } from './drop-area.tsx'
import { ImportList } from './import-list.tsx'
import classes from './imports-page.module.css'
import { ReadAgain } from './read-again.tsx'
import { useImportControls } from './use-import-job.ts'
import { useImportPaths } from './use-import-paths.ts'

/** Where an import begins, and where those before can be opened again. */
export function ImportsPage() {
  const churchId = useChurch().id
  const api = useApi()
  const paths = useImportPaths()
  const cursor = useSearchParams().get('after')
  const input = { churchId, limit: 20, ...(cursor !== null && { cursor }) }
  const { data: page } = useSuspenseQuery(api.import.list.queryOptions(input))
  const { begin, isBeginning } = useBeginning()

  return (
    <div className={classes.page}>
      <h1 className={classes.title}>Import songs</h1>
      <DropArea title="Drop song files here" isBusy={isBeginning} onPick={begin} />
      {page.items.length > 0 && (
        <section className={classes.before}>
          <h2 className={classes.subtitle}>Imports so far</h2>
          <ImportList imports={page.items} />
          <ReadAgain />
          <nav className={classes.pager} aria-label="Pages of this list">
            {cursor !== null && <Link href={paths.imports}>Back to the start</Link>}
            {page.nextCursor !== null && (
              <Link href={`${paths.imports}?after=${page.nextCursor}`}>Earlier imports</Link>
            )}
          </nav>
        </section>
      )}
    </div>
  )
}

/** Opens an import for what was dropped, and goes there while it is being read. */
function useBeginning() {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const router = useRouter()
  const paths = useImportPaths()
  const controls = useImportControls()
  const create = useMutation(api.import.create.mutationOptions())

  const begin = (picked: Picked, notation: FileNotation) => {
    if (picked.files.length + picked.failures.length === 0) return
    create.mutate(
      { churchId },
      {
        onSuccess: ({ id }) => {
          controls.addPicked(id, picked, notation)
          void cache.invalidateQueries(api.import.list.pathFilter())
          router.push(paths.import(id))
        },
        onError: (error) => showProblem(error, 'No import could be opened.'),
      },
    )
  }
  return { begin, isBeginning: create.isPending }
}
