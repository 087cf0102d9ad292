'use client'

import { Button } from '@mantine/core'
import type { ImportChoice, ImportId, ImportRowState } from '@precentor/schemas'
import classes from './bulk-choice.module.css'
import { useChoosing } from './use-choosing.ts'

type Bulk = { readonly question: string; readonly choices: readonly [ImportChoice, string][] }

const bulks: Partial<Record<ImportRowState, Bulk>> = {
  new: {
    question: 'All new songs:',
    choices: [
      ['create', 'Import'],
      ['skip', 'Leave out'],
    ],
  },
  changed: {
    question: 'All songs like one you have:',
    choices: [
      ['update', 'Update yours'],
      ['add', 'Add as arrangements'],
      ['create', 'Import as new'],
      ['skip', 'Leave out'],
    ],
  },
  duplicate: {
    question: 'All that are already there:',
    choices: [
      ['create', 'Import again'],
      ['skip', 'Leave out'],
    ],
  },
}

/** One choice for every row of the state that is shown. */
export function BulkChoice(props: {
  readonly importId: ImportId
  readonly state: ImportRowState | null
}) {
  const { importId, state } = props
  const choosing = useChoosing(importId)
  const bulk = state === null ? undefined : bulks[state]
  if (bulk === undefined || state === null || state === 'unreadable' || state === 'imported') {
    return null
  }
  return (
    <fieldset className={classes.bulk}>
      <legend className={classes.question}>{bulk.question}</legend>
      {bulk.choices.map(([choice, label]) => (
        <Button
          key={choice}
          size="compact-sm"
          variant="default"
          disabled={choosing.isPending}
          onClick={() => choosing.chooseAll(state, choice)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  )
}
