import { Skeleton } from '@mantine/core'
import classes from './songs-page.module.css'

const rows = ['38%', '52%', '30%', '46%', '34%', '56%', '42%', '28%']

/** The shape of the library while it is on its way. */
export function SongsSkeleton() {
  return (
    <div className={classes.page} aria-busy="true" aria-label="Loading songs">
      <div className={classes.header}>
        <Skeleton height={34} width={110} />
        <Skeleton height={36} width={124} />
      </div>
      <Skeleton height={42} mb={10} />
      <Skeleton height={32} width="min(460px, 100%)" radius={16} />
      <RowsSkeleton />
    </div>
  )
}

/** The shape of the list alone. */
export function RowsSkeleton() {
  return (
    <div className={classes.rowsSkeleton}>
      {rows.map((width) => (
        <div key={width} className={classes.rowSkeleton}>
          <Skeleton height={16} width={width} />
          <Skeleton height={16} width={90} />
        </div>
      ))}
    </div>
  )
}
