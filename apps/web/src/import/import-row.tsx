'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ImportChoice } from '@precentor/schemas'
import { memo } from 'react'
import classes from './import-row.module.css'
import type { ImportRow } from './import.ts'
import { viewAddress, type ImportView } from './import-view.ts'
import { RowChoice } from './row-choice.tsx'
import { StateIcon } from './state-icon.tsx'
import { countOf, formatName, matchText } from './words.ts'

/** A song that was found, or a file that could not be read. */
export const ImportRowItem = memo(function ImportRowItem(props: {
  readonly row: ImportRow
  readonly view: ImportView
  readonly onChoose: (row: ImportRow, choice: ImportChoice) => void
}) {
  const { row, view, onChoose } = props
  const { sourceId, position, fileName, title, error, warnings } = row
  const path = usePathname()
  const address = viewAddress(path, { ...view, shown: { sourceId, position } })
  const match = matchText(row)
  return (
    <li className={classes.row} data-skipped={isLeftOut(row) || undefined}>
      <StateIcon state={row.state} />
      <div className={classes.song}>
        <Link href={address} className={classes.title} scroll={false} prefetch={false}>
          {title ?? fileName}
        </Link>
        {title !== null && <span className={classes.file}>{fileName}</span>}
        {error !== null && <span className={classes.error}>{error}</span>}
      </div>
      <div className={classes.report}>
        {row.format !== null && <span>{formatName(row.format)}</span>}
        {warnings.count > 0 && (
          <span className={classes.quiet} title={warnings.first ?? undefined}>
            {countOf(warnings.count, 'note')}: {warnings.first}
          </span>
        )}
      </div>
      <div className={classes.match}>{match}</div>
      <RowChoice row={row} onChoose={onChoose} />
    </li>
  )
})

function isLeftOut({ state, choice }: ImportRow): boolean {
  return choice === 'skip' && state !== 'imported' && state !== 'unreadable'
}
