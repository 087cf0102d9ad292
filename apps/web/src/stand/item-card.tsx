import { itemTitle, kindNames } from './item-names.ts'
import classes from './item-card.module.css'
import { Notes } from './notes.tsx'
import type { PlanItem } from './plan.ts'

/** What is no song, or no song yet: its name, large, and what was written about it. */
export function ItemCard({ item }: { readonly item: PlanItem }) {
  const kind = kindNames[item.kind]
  const title = itemTitle(item)
  return (
    <div className={classes.card}>
      {kind !== title && <p className={classes.kind}>{kind}</p>}
      <p className={classes.title}>{title}</p>
      {item.kind === 'song' && <p>The song is still to be chosen.</p>}
      <Notes item={item} />
    </div>
  )
}
