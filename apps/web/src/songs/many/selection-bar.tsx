'use client'

import { Button, Menu, TextInput } from '@mantine/core'
import { IconArchive, IconLanguage, IconTag, IconX } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import classes from './selection-bar.module.css'
import { useChangingSongs, type SongsChange } from './use-changing-songs.ts'
import type { Selection } from './use-selection.ts'

/** What can be done with the chosen songs; stays in sight at the foot of the list. */
export function SelectionBar(props: {
  readonly selection: Selection
  readonly onStop: () => void
}) {
  const { selection, onStop } = props
  const { change, isBusy } = useChangingSongs(onStop)
  const songIds = [...selection.ids]
  const isEmpty = songIds.length === 0
  const make = (what: Omit<SongsChange, 'songIds'>): void => change({ songIds, ...what })
  return (
    <div className={classes.bar} role="toolbar" aria-label="Chosen songs">
      <span className={classes.count} aria-live="polite">
        {isEmpty ? 'Choose songs' : `${songIds.length} chosen`}
        {selection.isFull && ', which is the most at once'}
      </span>
      <TextMenu
        label="Theme"
        icon={<IconTag size={16} aria-hidden />}
        isDisabled={isEmpty || isBusy}
        field="Theme"
        actions={[
          ['Add', (theme) => make({ addThemes: [theme] })],
          ['Remove', (theme) => make({ removeThemes: [theme] })],
        ]}
      />
      <TextMenu
        label="Language"
        icon={<IconLanguage size={16} aria-hidden />}
        isDisabled={isEmpty || isBusy}
        field="Language, as in en or pt-BR"
        actions={[['Set', (language) => make({ language })]]}
      />
      <Button
        variant="default"
        leftSection={<IconArchive size={16} aria-hidden />}
        disabled={isEmpty}
        loading={isBusy}
        onClick={() => make({ isArchived: true })}
      >
        Archive
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={onStop}
        className={classes.stop}
      >
        Done
      </Button>
    </div>
  )
}

function TextMenu(props: {
  readonly label: string
  readonly icon: React.ReactNode
  readonly isDisabled: boolean
  readonly field: string
  readonly actions: readonly (readonly [name: string, act: (text: string) => void])[]
}) {
  const { label, icon, isDisabled, field, actions } = props
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const act = (use: (text: string) => void): void => {
    if (text.trim() === '') return
    use(text.trim())
    setOpen(false)
    setText('')
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [first] = actions
    if (first !== undefined) act(first[1])
  }
  return (
    <Menu opened={isOpen} onChange={setOpen} position="top-start" trapFocus>
      <Menu.Target>
        <Button variant="default" leftSection={icon} disabled={isDisabled}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <form onSubmit={submit} className={classes.form}>
          <TextInput
            label={field}
            value={text}
            maxLength={60}
            data-autofocus
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div className={classes.actions}>
            {actions.map(([name, use]) => (
              <Button key={name} size="xs" variant="light" onClick={() => act(use)}>
                {name}
              </Button>
            ))}
          </div>
        </form>
      </Menu.Dropdown>
    </Menu>
  )
}
