'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { MenuAction } from '../shell/menu/menu-item.tsx'
import { Menu } from '../shell/menu/menu.tsx'
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
    <Menu
      className={isQuiet ? classes.quiet : classes.chip}
      isActive={isActive}
      side={isQuiet ? 'below-end' : 'below'}
      width={230}
      button={
        <>
          {chosen === null ? label : `${label}: ${chosen}`}
          <IconChevronDown size={14} aria-hidden />
        </>
      }
    >
      {choices.map(({ value, label: text, count }) => (
        <MenuAction
          key={value ?? ''}
          onClick={() => onChoose(value)}
          mark={
            count !== null && <span className={classes.count}>{count.toLocaleString('en')}</span>
          }
        >
          {text}
        </MenuAction>
      ))}
    </Menu>
  )
}
