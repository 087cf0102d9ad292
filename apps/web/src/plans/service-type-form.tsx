'use client'

import { Alert, Button, TextInput } from '@mantine/core'
import type { DefaultItem, DefaultTime } from '@precentor/schemas'
import { useState, type ReactNode } from 'react'
import { DefaultItems } from './default-items.tsx'
import { DefaultTimes } from './default-times.tsx'
import classes from './service-types.module.css'

export type TypeValues = {
  readonly name: string
  readonly defaultTimes: DefaultTime[]
  readonly defaultItems: DefaultItem[]
}

/** Name, times and items of a service type. */
export function ServiceTypeForm(props: {
  readonly initial: {
    readonly name: string
    readonly defaultTimes: readonly DefaultTime[]
    readonly defaultItems: readonly DefaultItem[]
  }
  readonly complaint: string | null
  readonly isSaving: boolean
  readonly saveLabel?: string
  readonly onSave: (values: TypeValues) => void
  readonly onCancel: () => void
  /** More buttons. */
  readonly children?: ReactNode
}) {
  const { initial, complaint, isSaving, saveLabel = 'Save', onSave, onCancel } = props
  const [name, setName] = useState(initial.name)
  const [defaultTimes, setTimes] = useState([...initial.defaultTimes])
  const [defaultItems, setItems] = useState([...initial.defaultItems])
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ name, defaultTimes, defaultItems })
      }}
    >
      {complaint !== null && (
        <Alert color="red" role="alert">
          {complaint}
        </Alert>
      )}
      <TextInput
        label="Name"
        placeholder="Sunday morning"
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DefaultTimes times={defaultTimes} onChange={setTimes} />
      <DefaultItems items={defaultItems} onChange={setItems} />
      <div className={classes.actions}>
        <Button type="submit" loading={isSaving}>
          {saveLabel}
        </Button>
        {props.children}
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
