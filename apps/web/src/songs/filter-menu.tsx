'use client'

import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import classes from './library-filters.module.css'

export type Choice = {
  readonly value: string | null
  readonly label: string
  /** How many songs it leaves; null where that says nothing. */
  readonly count: number | null
}

/** A chip that opens its choices; it shows the one that is in force. */
export function FilterMenu(props: {
  readonly label: string
  readonly chosen: string | null
  /** Whether the choice leaves songs out. */
  readonly isActive: boolean
  /** Drawn without a border. */
  readonly isQuiet?: boolean
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string | null) => void
}) {
  const { label, chosen, isActive, isQuiet = false, choices, onChoose } = props
  return (
    <Menu position={isQuiet ? 'bottom-end' : 'bottom-start'} width={230} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={isQuiet ? classes.quiet : classes.chip}
          data-active={isActive || undefined}
        >
          {chosen === null ? label : `${label}: ${chosen}`}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        {choices.map(({ value, label: text, count }) => (
          <Menu.Item
            key={value ?? ''}
            onClick={() => onChoose(value)}
            rightSection={
              count !== null && <span className={classes.count}>{count.toLocaleString('en')}</span>
            }
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
