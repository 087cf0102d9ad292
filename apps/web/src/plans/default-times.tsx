'use client'

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { planTimeKinds, type DefaultTime } from '@precentor/schemas'
import { IconPlus, IconX } from '@tabler/icons-react'
import { inOrder } from '../chart/in-order.ts'
import { LengthInput } from './length-input.tsx'
import classes from './service-types.module.css'
import { timeKinds } from './time-kinds.ts'

const dayChoices = Array.from({ length: 15 }, (_, days) => ({
  value: String(days),
  label: days === 0 ? 'On the day' : days === 1 ? 'The day before' : `${days} days before`,
}))

/** The times that a new plan starts with. */
export function DefaultTimes(props: {
  readonly times: readonly DefaultTime[]
  readonly onChange: (times: DefaultTime[]) => void
}) {
  const { times, onChange } = props
  const change = (index: number, changes: Partial<DefaultTime>): void =>
    onChange(times.map((time, place) => (place === index ? { ...time, ...changes } : time)))
  return (
    <fieldset className={classes.group}>
      <legend>Times</legend>
      {inOrder(times, (time, index) => (
        <div className={classes.timeRow}>
          <NativeSelect
            aria-label={`Kind of time ${index + 1}`}
            data={planTimeKinds.map((kind) => ({ value: kind, label: timeKinds[kind] }))}
            value={time.kind}
            onChange={({ currentTarget }) =>
              change(index, { kind: currentTarget.value as DefaultTime['kind'] })
            }
          />
          <TextInput
            aria-label={`Name of time ${index + 1}`}
            placeholder="Name"
            maxLength={80}
            value={time.name}
            onChange={({ currentTarget }) => change(index, { name: currentTarget.value })}
          />
          <NativeSelect
            aria-label={`Day of time ${index + 1}`}
            data={dayChoices}
            value={String(time.daysBefore)}
            onChange={({ currentTarget }) =>
              change(index, { daysBefore: Number(currentTarget.value) })
            }
          />
          <TextInput
            type="time"
            aria-label={`Start of time ${index + 1}`}
            required
            value={time.start}
            onChange={({ currentTarget }) => change(index, { start: currentTarget.value })}
          />
          <LengthInput
            label={`Length of time ${index + 1}`}
            seconds={time.length}
            isOptional
            onChange={(length) => change(index, { length })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove time ${index + 1}`}
            onClick={() => onChange(times.toSpliced(index, 1))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange([
            ...times,
            { kind: 'service', name: '', daysBefore: 0, start: '10:00', length: null },
          ])
        }
      >
        Add a time
      </Button>
    </fieldset>
  )
}
