'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import classes from './no-plans.module.css'
import { usePlanPaths } from './use-plan-paths.ts'

/** When there is no such plan, or none that this reader may see. */
export function PlanNotFound() {
  const paths = usePlanPaths()
  return (
    <section className={classes.note}>
      <h1 className={classes.title}>This plan was not found</h1>
      <p className={classes.text}>
        It may have been removed, or it is still a draft that only leaders see.
      </p>
      <div className={classes.actions}>
        <Button component={Link} href={paths.plans}>
          All plans
        </Button>
      </div>
    </section>
  )
}
