'use client'

import type { Notation } from '@precentor/schemas'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { memo, useId } from 'react'
import type { Columns } from '../chart/chart-view.tsx'
import { notationChoices, notationNames } from '../chart/notation-view.ts'
import { ChoiceRow } from './choice-row.tsx'
import { Dropdown } from './dropdown.tsx'
import { columnChoices, type ReadingView } from './reading-view.ts'
import tool from './tool.module.css'
import classes from './view-menu.module.css'

/** How the chart is shown, beside its key and size: columns, chords, repeats, names of chords. */
export const ViewMenu = memo(function ViewMenu(props: {
  readonly columns: Columns
  readonly hasChords: boolean
  readonly isWrittenOut: boolean
  readonly notation: Notation
  readonly onChange: (change: Partial<ReadingView>) => void
}) {
  const { columns, hasChords, isWrittenOut, notation, onChange } = props
  const notationId = useId()
  return (
    <Dropdown
      className={tool.tool}
      button={
        <>
          <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />
          View
        </>
      }
    >
      <div className={classes.fields}>
        <ChoiceRow
          label="Columns"
          value={columns}
          choices={columnChoices.map((value) => ({
            value,
            name: value === 'auto' ? 'Fit' : `${value}`,
          }))}
          onChoose={(value) => onChange({ columns: value })}
        />
        <ChoiceRow
          label="Chords"
          value={hasChords}
          choices={[
            { value: true, name: 'Show' },
            { value: false, name: 'Lyrics only' },
          ]}
          onChoose={(value) => onChange({ hasChords: value })}
        />
        <ChoiceRow
          label="Repeated sections"
          value={isWrittenOut}
          choices={[
            { value: false, name: 'By name' },
            { value: true, name: 'Written out' },
          ]}
          onChoose={(value) => onChange({ isWrittenOut: value })}
        />
        <div className={classes.field}>
          <label htmlFor={notationId} className={classes.name}>
            Chord names
          </label>
          <select
            id={notationId}
            className={classes.select}
            value={notation}
            onChange={(event) => {
              const chosen = notationChoices.find((name) => name === event.currentTarget.value)
              onChange({ notation: chosen ?? null })
            }}
          >
            {notationChoices.map((name) => (
              <option key={name} value={name}>
                {notationNames[name]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </Dropdown>
  )
})
