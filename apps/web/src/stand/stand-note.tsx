import type { ReactNode } from 'react'
import type { Scheme } from './stand-settings.ts'
import classes from './stand-note.module.css'

/** One thing to say where a song would stand, and one thing to do. */
export function StandNote(props: {
  readonly scheme?: Scheme
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}) {
  return (
    <main className={classes.note} data-stand={props.scheme ?? 'dark'}>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </main>
  )
}
