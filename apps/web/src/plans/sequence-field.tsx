'use client'

import { IconPlus, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { inOrder } from '../chart/in-order.ts'
import { sectionChoices } from './section-choices.ts'
import classes from './sequence-field.module.css'

/** In what order the sections are sung that day; taken out by pressing, added from below. */
export function SequenceField(props: {
  /** ChordPro. */
  readonly chart: string
  readonly stated: readonly string[]
  /** Empty = as usual. */
  readonly sequence: readonly string[]
  readonly onChange: (sequence: readonly string[]) => void
}) {
  const { chart, stated, sequence, onChange } = props
  const { sections, usual } = useMemo(() => sectionChoices(chart, stated), [chart, stated])
  if (sections.length === 0) return null
  const shown = sequence.length > 0 ? sequence : usual
  const labels = new Map(sections.map(({ id, label }) => [id, label]))
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>
        Sequence
        {sequence.length > 0 && (
          <button type="button" className={classes.reset} onClick={() => onChange([])}>
            As usual
          </button>
        )}
      </legend>
      <ol className={classes.sung}>
        {inOrder(shown, (id, index) => (
          <li>
            <button
              type="button"
              className={classes.section}
              aria-label={`Leave out ${labels.get(id) ?? id}, place ${index + 1}`}
              disabled={shown.length === 1}
              onClick={() => onChange(shown.toSpliced(index, 1))}
            >
              {labels.get(id) ?? id}
              <IconX size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <div className={classes.choices}>
        {sections.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={classes.choice}
            aria-label={`Sing ${label} at the end`}
            disabled={shown.length >= 100}
            onClick={() => onChange([...shown, id])}
          >
            <IconPlus size={12} aria-hidden />
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
