import { IconDeviceSpeaker, IconGuitarPick, IconNote } from '@tabler/icons-react'
import classes from './order-row.module.css'
import type { PlanItem } from './plan.ts'

/** Who has notes on this item. */
export function NoteMarks({ item }: { readonly item: PlanItem }) {
  const marks = [
    { label: 'Notes for everybody', text: item.notes, icon: IconNote },
    { label: 'Notes for the band', text: item.bandNotes, icon: IconGuitarPick },
    { label: 'Notes for the technicians', text: item.techNotes, icon: IconDeviceSpeaker },
  ].filter(({ text }) => text !== '')
  return (
    <span className={classes.marks}>
      {marks.map(({ label, text, icon: Icon }) => (
        <span key={label} title={`${label}: ${text}`}>
          <Icon size={15} stroke={1.6} role="img" aria-label={label} />
        </span>
      ))}
    </span>
  )
}
