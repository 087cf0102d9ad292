import { Skeleton } from '@mantine/core'
import classes from './song-skeleton.module.css'

const lines = ['70%', '92%', '64%', '85%']
const verses = [1, 2, 3, 4]

/** The shape of a song page while it is on its way. */
export function SongSkeleton() {
  return (
    <div aria-busy aria-label="The song is on its way">
      <Skeleton height={28} width="min(320px, 70%)" mb={10} />
      <Skeleton height={14} width="min(220px, 50%)" mb={28} />
      <Skeleton height={36} radius={18} mb={12} />
      <Skeleton height={36} width="min(420px, 100%)" mb={28} />
      <div className={classes.columns}>
        {verses.map((verse) => (
          <div key={verse} className={classes.verse}>
            <Skeleton height={18} width={72} radius={9} mb={12} />
            {lines.map((width) => (
              <Skeleton key={width} height={16} width={width} mb={22} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
