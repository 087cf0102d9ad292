import type { ReactNode } from 'react'
import classes from './problem-page.module.css'

/**
 * A page that has nothing to show but why, and where to go from here. It is drawn without the
 * component library, since it also stands in for pages that do not load it.
 */
export function ProblemPage(props: {
  readonly title: string
  readonly children: ReactNode
  /** Links and buttons. */
  readonly actions?: ReactNode
}) {
  return (
    <div className={classes.page}>
      <h1>{props.title}</h1>
      <p>{props.children}</p>
      {props.actions !== undefined && <div className={classes.actions}>{props.actions}</div>}
    </div>
  )
}
