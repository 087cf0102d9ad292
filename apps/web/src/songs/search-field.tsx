'use client'

import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import classes from './songs-page.module.css'

/** The one search field; `/` leads to it, Escape empties it, the arrow down leads to the songs. */
export function SearchField(props: {
  readonly value: string
  readonly onChange: (query: string) => void
  readonly onDown: () => void
}) {
  const { value, onChange, onDown } = props
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => input.current?.select()]])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onChange('')
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }
  return (
    <TextInput
      ref={input}
      role="searchbox"
      size="md"
      className={classes.search}
      aria-label="Search songs by title, author or words"
      placeholder="Title, author or a line you remember"
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        value === '' ? (
          <Kbd className={classes.key} aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton
            aria-label="Empty the search"
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
          />
        )
      }
      value={value}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
