import { Skeleton } from '@mantine/core'
import classes from './plans-page.module.css'

/** The list of plans while it is on its way. */
export function PlansSkeleton() {
  return (
    <div className={classes.page} aria-busy="true" aria-label="Loading plans">
      <Skeleton height={36} width={140} />
      <Skeleton height={28} width={220} mt="lg" />
      <Skeleton height={220} radius={12} mt="lg" />
      <div className={classes.week}>
        <Skeleton height={18} width={100} mb="sm" />
        <div className={classes.cards}>
          <Skeleton height={160} radius={10} />
          <Skeleton height={160} radius={10} />
          <Skeleton height={160} radius={10} />
        </div>
      </div>
    </div>
  )
}
