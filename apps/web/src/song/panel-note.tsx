import type { ReactNode } from 'react'
import classes from './panels.module.css'

/** Fills a place where there is nothing to show: what would be here, and what to do about it. */
export function PanelNote(props: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className={classes.note}>
      <h2 className={classes.noteTitle}>{props.title}</h2>
      <p className={classes.noteText}>{props.text}</p>
      {props.children}
    </div>
  )
}
