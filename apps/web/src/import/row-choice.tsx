'use client'

import { NativeSelect } from '@mantine/core'
import type { ImportChoice } from '@precentor/schemas'
import Link from 'next/link'
import type { ImportRow } from './import.ts'
import classes from './row-choice.module.css'
import { useImportPaths } from './use-import-paths.ts'
import { choiceText } from './words.ts'

/** What is to be done with a row; once it is imported, the way to the song. */
export function RowChoice(props: {
  readonly row: ImportRow
  readonly onChoose: (row: ImportRow, choice: ImportChoice) => void
}) {
  const { row, onChoose } = props
  const paths = useImportPaths()
  if (row.songId !== null) {
    return (
      <Link href={paths.song(row.songId)} className={classes.open} prefetch={false}>
        Open the song
      </Link>
    )
  }
  if (row.choices.length === 0) return <span />
  return (
    <NativeSelect
      size="xs"
      aria-label={`What to do with ${row.title ?? row.fileName}`}
      value={row.choice}
      onChange={({ currentTarget }) => onChoose(row, currentTarget.value as ImportChoice)}
      data={row.choices.map((choice) => ({ value: choice, label: choiceText(choice, row) }))}
    />
  )
}
