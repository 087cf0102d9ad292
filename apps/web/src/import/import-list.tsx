'use client'

import Link from 'next/link'
import classes from './import-list.module.css'
import type { Import } from './import.ts'
import { ImportMoment } from './import-moment.tsx'
import { useImportPaths } from './use-import-paths.ts'
import { countOf } from './words.ts'

/** Imports before this one: when, by whom, and what came of them. */
export function ImportList({ imports }: { readonly imports: readonly Import[] }) {
  const paths = useImportPaths()
  return (
    <ul className={classes.list}>
      {imports.map((one) => (
        <li key={one.id}>
          <Link href={paths.import(one.id)} className={classes.row} prefetch={false}>
            <span className={classes.when}>
              <ImportMoment moment={one.createdAt} />
              {one.createdBy !== null && <span className={classes.quiet}>{one.createdBy}</span>}
            </span>
            <span className={classes.what}>
              {figures(one)}
              {one.state === 'importing' && <span className={classes.open}>not finished</span>}
              {one.state === 'open' && <span className={classes.open}>not imported yet</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function figures({ files, songs, imported, unreadable }: Import): string {
  if (files === 0) return 'No files'
  const parts = [
    countOf(files, 'file'),
    countOf(songs, 'song'),
    imported > 0 && `${imported.toLocaleString('en')} imported`,
    unreadable > 0 && `${unreadable.toLocaleString('en')} not readable`,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
