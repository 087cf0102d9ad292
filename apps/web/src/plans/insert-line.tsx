import { IconPlus } from '@tabler/icons-react'
import classes from './insert-line.module.css'

/** The line between two rows that opens a place for a new item. */
export function InsertLine({ onInsert }: { readonly onInsert: () => void }) {
  return (
    <button
      type="button"
      className={classes.line}
      // The menu of each row says the same; with Tab this would double every row.
      tabIndex={-1}
      aria-label="Insert an item here"
      onClick={onInsert}
    >
      <span className={classes.plus}>
        <IconPlus size={12} stroke={2.4} aria-hidden />
      </span>
    </button>
  )
}
