import { Skeleton } from '../shell/skeleton.tsx'
import classes from './song-skeleton.module.css'

const lines = ['70%', '92%', '64%', '85%']
const verses = [1, 2, 3, 4]

/** The shape of a song page while it is on its way. */
export function SongSkeleton() {
  return (
    <div aria-busy aria-label="The song is on its way">
      <Skeleton height={28} width="min(320px, 70%)" marginBottom={10} />
      <Skeleton height={14} width="min(220px, 50%)" marginBottom={28} />
      <Skeleton height={36} radius={18} marginBottom={12} />
      <Skeleton height={36} width="min(420px, 100%)" marginBottom={28} />
      <div className={classes.columns}>
        {verses.map((verse) => (
          <div key={verse} className={classes.verse}>
            <Skeleton height={18} width="72px" radius={9} marginBottom={12} />
            {lines.map((width) => (
              <Skeleton key={width} height={16} width={width} marginBottom={22} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
