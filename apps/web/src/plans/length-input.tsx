'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { lengthText, parseLength } from './length-text.ts'

/** A length, typed as minutes or as `4:30`; given on when the field is left. */
export function LengthInput(props: {
  readonly label: string
  readonly isLabelShown?: boolean
  readonly seconds: number | null
  /** Whether no length, an open end, is one too. */
  readonly isOptional?: boolean
  readonly onChange: (seconds: number | null) => void
}) {
  const { label, isLabelShown = false, seconds, isOptional = false, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (seconds === null ? '' : lengthText(seconds))

  const leave = (): void => {
    const length = shown.trim() === '' ? null : parseLength(shown)
    const isWrong = length === null && (shown.trim() !== '' || !isOptional)
    setDraft(null)
    if (!isWrong && length !== seconds) onChange(length)
  }
  return (
    <TextInput
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      className="figures"
      inputMode="numeric"
      placeholder={isOptional ? 'Open end' : '0:00'}
      title="Minutes, or minutes:seconds"
      maxLength={8}
      value={shown}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
