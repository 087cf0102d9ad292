'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { planTimeKinds } from '@precentor/schemas'
import { useState } from 'react'
import { useChurch } from '../shell/church-context.tsx'
import { clockAt, dayAt } from './day-text.ts'
import { LengthInput } from './length-input.tsx'
import classes from './panel.module.css'
import type { Plan, PlanTime, TimeKind } from './plan.ts'
import { timeKinds } from './time-kinds.ts'
import { useTimes, type TimeFields } from './use-times.ts'

/** One time of a plan to be changed, or, with null, a new one. */
export function TimeForm(props: {
  readonly plan: Plan
  readonly time: PlanTime | null
  readonly onClose: () => void
}) {
  const { plan, time, onClose } = props
  const { timeZone } = useChurch()
  const { save, remove, isSaving } = useTimes(plan.id, onClose)
  const [fields, setFields] = useState<TimeFields>(() => fieldsOf(plan, time, timeZone))
  const change = (changes: Partial<TimeFields>): void => setFields({ ...fields, ...changes })
  return (
    <form
      className={classes.form}
      aria-label={time === null ? 'New time' : 'Change this time'}
      onSubmit={(event) => {
        event.preventDefault()
        save(time, fields)
      }}
    >
      <NativeSelect
        label="Kind"
        data={planTimeKinds.map((kind) => ({ value: kind, label: timeKinds[kind] }))}
        value={fields.kind}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as TimeKind })}
      />
      <TextInput
        label="Name"
        placeholder={timeKinds[fields.kind]}
        maxLength={80}
        value={fields.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Day"
        required
        value={fields.date}
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
      />
      <TextInput
        type="time"
        label="Start"
        required
        value={fields.start}
        onChange={({ currentTarget }) => change({ start: currentTarget.value })}
      />
      <LengthInput
        label="Length"
        isLabelShown
        seconds={fields.length}
        isOptional
        onChange={(length) => change({ length })}
      />
      <div className={classes.wide}>
        <Button type="submit" loading={isSaving}>
          Save
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        {time !== null && (
          <Button variant="subtle" onClick={() => remove(time, fieldsOf(plan, time, timeZone))}>
            Remove
          </Button>
        )}
      </div>
    </form>
  )
}

function fieldsOf(plan: Plan, time: PlanTime | null, timeZone: string): TimeFields {
  if (time === null) {
    return { kind: 'service', name: '', date: plan.date, start: '10:00', length: null }
  }
  const { kind, name, startsAt, length } = time
  return {
    kind,
    name,
    date: dayAt(startsAt, timeZone),
    start: clockAt(startsAt, timeZone),
    length,
  }
}
