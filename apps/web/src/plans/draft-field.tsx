'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'

/**
 * A text that is saved when its field is left. While somebody types in it, what
 * others write does not disturb them.
 */
export function DraftField(props: {
  readonly label: string
  readonly value: string
  readonly mostLength: number
  readonly isLong?: boolean
  readonly placeholder?: string
  readonly isFocused?: boolean
  readonly type?: 'text' | 'date'
  /** Somebody begins to write here. */
  readonly onBegin?: () => void
  readonly onSave: (value: string) => void
}) {
  const {
    label,
    value,
    mostLength,
    isLong = false,
    placeholder,
    isFocused = false,
    type = 'text',
  } = props
  const [draft, setDraft] = useState<string | null>(null)
  const leave = (): void => {
    if (draft !== null && draft !== value) props.onSave(draft)
    setDraft(null)
  }
  const field = {
    label,
    value: draft ?? value,
    maxLength: mostLength,
    ...(placeholder !== undefined && { placeholder }),
    onBlur: leave,
    onFocus: () => props.onBegin?.(),
  }
  if (isLong) {
    return (
      <Textarea
        {...field}
        autosize
        minRows={1}
        maxRows={12}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...field}
      type={type}
      data-autofocus={isFocused || undefined}
      // A new item is named first.
      ref={isFocused ? focusOnce : undefined}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.select()
}
