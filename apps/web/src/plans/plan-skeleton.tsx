import { Skeleton } from '../shell/skeleton.tsx'
import classes from './plan-workroom.module.css'

const rows = [0, 1, 2, 3, 4, 5, 6, 7]

/** A plan while it is on its way. */
export function PlanSkeleton() {
  return (
    <div className={classes.page} aria-busy="true" aria-label="Loading the plan">
      <Skeleton height={34} width="min(340px, 70%)" />
      <Skeleton height={18} width="200px" marginTop={12} />
      <div className={classes.columns}>
        <div>
          {rows.map((row) => (
            <Skeleton key={row} height={40} marginTop={12} />
          ))}
        </div>
      </div>
    </div>
  )
}
