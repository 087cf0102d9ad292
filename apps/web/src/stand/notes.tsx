import classes from './notes.module.css'
import type { PlanItem } from './plan.ts'

/** What was written to everybody and to the band; nothing where nothing was. */
export function Notes({ item }: { readonly item: Pick<PlanItem, 'notes' | 'bandNotes'> }) {
  const notes = [item.notes, item.bandNotes].filter((note) => note.trim() !== '')
  return notes.length === 0 ? null : <p className={classes.notes}>{notes.join('\n')}</p>
}
