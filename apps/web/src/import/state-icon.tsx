import { VisuallyHidden } from '@mantine/core'
import type { ImportRowState } from '@precentor/schemas'
import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCircleCheck,
  IconEqual,
  IconCirclePlus,
} from '@tabler/icons-react'
import classes from './state-icon.module.css'
import { stateWords } from './words.ts'

const icons = {
  new: IconCirclePlus,
  changed: IconArrowsLeftRight,
  duplicate: IconEqual,
  unreadable: IconAlertTriangle,
  imported: IconCircleCheck,
} as const satisfies Record<ImportRowState, typeof IconCirclePlus>

/** A state as a sign with its name; the colour only repeats what the sign says. */
export function StateIcon({ state }: { readonly state: ImportRowState }) {
  const Icon = icons[state]
  const name = stateWords[state].row
  return (
    <span className={classes.icon} data-state={state} title={name}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  )
}
