'use client'

import { NativeSelect } from '@mantine/core'
import { commonKeys } from '@precentor/chart'
import { metre, tempo } from '@precentor/schemas'
import type { EditedArrangement } from './arrangement-changes.ts'
import classes from './chart-editor.module.css'
import type { ChartFacts } from './chart-facts-stated.ts'
import { FactInput } from './fact-input.tsx'
import { readLength, writeLength } from './length-text.ts'

export type Facts = Omit<EditedArrangement, 'chart'>

/** Name, key, tempo, metre and length. */
export function EditorFields(props: {
  readonly facts: Facts
  readonly stated: ChartFacts
  readonly onChange: (change: Partial<Facts>) => void
}) {
  const { facts, stated, onChange } = props
  return (
    <div className={classes.fields}>
      <FactInput
        label="Name"
        value={facts.name}
        onCommit={(text) => {
          if (text === '' || text.length > 120) return 'Please give a name of up to 120 letters.'
          onChange({ name: text })
          return null
        }}
      />
      <NativeSelect
        label="Key"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={stated.key === null ? undefined : 'as the chart says'}
        disabled={stated.key !== null}
        value={stated.key ?? facts.key ?? ''}
        data={keysWith(stated.key ?? facts.key)}
        onChange={(event) => onChange({ key: event.currentTarget.value || null })}
      />
      <FactInput
        label="Tempo"
        placeholder="84"
        inputMode="numeric"
        value={String(stated.tempo ?? facts.tempo ?? '')}
        onCommit={(text) => {
          const read = tempo.nullable().safeParse(text === '' ? null : Number(text))
          if (!read.success) return 'Beats a minute, 20 to 300.'
          onChange({ tempo: read.data })
          return null
        }}
      />
      <FactInput
        label="Metre"
        placeholder="4/4"
        value={stated.metre ?? facts.metre ?? ''}
        onCommit={(text) => {
          const read = metre.nullable().safeParse(text === '' ? null : text)
          if (!read.success) return 'Such as 4/4 or 6/8.'
          onChange({ metre: read.data })
          return null
        }}
      />
      <FactInput
        label="Length"
        placeholder="3:30"
        value={writeLength(stated.length ?? facts.length)}
        onCommit={(text) => {
          const length = readLength(text)
          if (length === undefined) return 'Minutes and seconds, such as 3:30.'
          onChange({ length })
          return null
        }}
      />
    </div>
  )
}

function keysWith(own: string | null) {
  const known = [...commonKeys.major, ...commonKeys.minor]
  const odd = own === null || known.includes(own) ? [] : [own]
  return [{ value: '', label: 'Not given' }, ...odd, ...known]
}
