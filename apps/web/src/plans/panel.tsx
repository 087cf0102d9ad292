import type { ReactNode } from 'react'
import classes from './panel.module.css'

/** A titled part of the column beside the order. */
export function Panel({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className={classes.panel}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  )
}
