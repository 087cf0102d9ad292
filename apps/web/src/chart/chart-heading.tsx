import { chartFacts, type ChartFacts } from './chart-facts.ts'
import classes from './chart-heading.module.css'

/** Title, authors and the facts a band needs, as they stand above a printed or projected chart. */
export function ChartHeading(
  props: ChartFacts & {
    readonly title: string
    readonly authors: string
    readonly className?: string
  },
) {
  const facts = chartFacts(props)
  return (
    <header className={[classes.heading, props.className].filter(Boolean).join(' ')}>
      <div>
        <h1 className={classes.title}>{props.title}</h1>
        {props.authors !== '' && <p className={classes.authors}>{props.authors}</p>}
      </div>
      {facts.length > 0 && <p className={classes.facts}>{facts.join(' · ')}</p>}
    </header>
  )
}
