'use client'

import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'

/**
 * A short text that counts once it is left or Enter is pressed. What cannot be read stays in the
 * field with its reason and does not count.
 */
export function FactInput(props: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly description?: string
  readonly inputMode?: 'numeric' | 'text'
  /** Takes the value, or gives the reason why not. */
  readonly onCommit: (text: string) => string | null
}) {
  const { label, value, onCommit } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const commit = (): void => {
    if (typed === null) return
    const complaint = typed.trim() === value ? null : onCommit(typed.trim())
    setReason(complaint)
    if (complaint === null) setTyped(null)
  }
  const commitByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
  }
  return (
    <TextInput
      label={label}
      value={typed ?? value}
      placeholder={props.placeholder ?? ''}
      description={props.description}
      inputMode={props.inputMode ?? 'text'}
      error={reason}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={commitByKey}
    />
  )
}
