'use client'

import { Button } from '@mantine/core'
import classes from './no-plans.module.css'

/** When a page of the plans could not be loaded for a reason that may pass. */
export function PlansProblem({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <section className={classes.note} role="alert">
      <h1 className={classes.title}>This could not be loaded</h1>
      <p className={classes.text}>
        The server did not answer as it should. Nothing is lost; please try again in a moment.
      </p>
      <div className={classes.actions}>
        <Button onClick={onRetry}>Try again</Button>
      </div>
    </section>
  )
}
