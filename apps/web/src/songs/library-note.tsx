import type { ReactNode } from 'react'
import classes from './library-note.module.css'

/** What stands where there are no songs to show: why, and what can be done. */
export function LibraryNote(props: {
  readonly title: string
  readonly text: string
  readonly isAlert?: boolean
  readonly children?: ReactNode
}) {
  return (
    <section className={classes.note} role={props.isAlert === true ? 'alert' : undefined}>
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </section>
  )
}
