'use client'

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { planItemKinds, type DefaultItem } from '@precentor/schemas'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { inOrder } from '../chart/in-order.ts'
import { itemKinds } from './item-kinds.ts'
import { LengthInput } from './length-input.tsx'
import classes from './service-types.module.css'

/** The items that a new plan starts with; a song among them is a place that waits for one. */
export function DefaultItems(props: {
  readonly items: readonly DefaultItem[]
  readonly onChange: (items: DefaultItem[]) => void
}) {
  const { items, onChange } = props
  const change = (index: number, changes: Partial<DefaultItem>): void =>
    onChange(items.map((item, place) => (place === index ? { ...item, ...changes } : item)))
  const move = (from: number, to: number): void => {
    const item = items[from]
    if (item !== undefined) onChange(items.toSpliced(from, 1).toSpliced(to, 0, item))
  }
  return (
    <fieldset className={classes.group}>
      <legend>Order of service</legend>
      {inOrder(items, (item, index) => (
        <div className={classes.itemRow}>
          <NativeSelect
            aria-label={`Kind of item ${index + 1}`}
            data={planItemKinds.map((kind) => ({ value: kind, label: itemKinds[kind].label }))}
            value={item.kind}
            onChange={({ currentTarget }) =>
              change(index, { kind: currentTarget.value as DefaultItem['kind'] })
            }
          />
          <TextInput
            aria-label={`Title of item ${index + 1}`}
            placeholder="Title"
            maxLength={200}
            value={item.title}
            onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
          />
          <LengthInput
            label={`Length of item ${index + 1}`}
            seconds={item.length}
            onChange={(length) => change(index, { length: length ?? 0 })}
          />
          <div className={classes.rowActions}>
            <Act
              label={`Move item ${index + 1} up`}
              isOff={index === 0}
              onAct={() => move(index, index - 1)}
              icon={IconArrowUp}
            />
            <Act
              label={`Move item ${index + 1} down`}
              isOff={index === items.length - 1}
              onAct={() => move(index, index + 1)}
              icon={IconArrowDown}
            />
            <Act
              label={`Remove item ${index + 1}`}
              onAct={() => onChange(items.toSpliced(index, 1))}
              icon={IconX}
            />
          </div>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...items, { kind: 'song', title: '', length: 240 }])}
      >
        Add an item
      </Button>
    </fieldset>
  )
}

function Act(props: {
  readonly label: string
  readonly icon: typeof IconX
  readonly isOff?: boolean
  readonly onAct: () => void
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={props.label}
      disabled={props.isOff ?? false}
      onClick={props.onAct}
    >
      <props.icon size={16} aria-hidden />
    </ActionIcon>
  )
}
