import classes from './stand-skeleton.module.css'

const lines = ['68%', '90%', '60%', '82%']
const verses = [1, 2, 3]

/** The shape of a song while the plan is on its way. */
export function StandSkeleton() {
  return (
    <main
      className={classes.skeleton}
      data-stand="dark"
      aria-busy
      aria-label="The plan is on its way"
    >
      {verses.map((verse) => (
        <div key={verse} className={classes.verse}>
          {lines.map((width) => (
            <div key={width} style={{ width }} />
          ))}
        </div>
      ))}
    </main>
  )
}
