import { ChartView } from '../chart/chart-view.tsx'
import { creditsOf } from './credits.ts'
import type { DrawnSong } from './draw-song.ts'
import { Notes } from './notes.tsx'
import type { PlanItem, PlannedSong } from './plan.ts'
import classes from './song-sheet.module.css'

/** A planned song as it lies on the stand: notes of the day, chart, and whose it is. */
export function SongSheet(props: {
  readonly item: PlanItem
  readonly song: PlannedSong
  readonly drawn: DrawnSong
}) {
  const { item, song, drawn } = props
  const credits = creditsOf(song)
  return (
    <>
      <Notes item={item} />
      {drawn.layout.sections.length === 0 && (
        <p className={classes.empty}>This song has no chart yet.</p>
      )}
      <ChartView layout={drawn.layout} columns="none" />
      {credits !== '' && <p className={classes.credits}>{credits}</p>}
    </>
  )
}
