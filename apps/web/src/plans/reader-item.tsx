'use client'

import { itemStarts } from '@precentor/schemas'
import Link from 'next/link'
import { itemKinds } from './item-kinds.ts'
import { KeyPill } from './key-pill.tsx'
import { Clock } from './moments.tsx'
import classes from './plan-reader.module.css'
import { itemKey, itemTitle, type PlanItem, type PlanTime } from './plan.ts'

/** One row of the order; a song opens on the music stand. */
export function ReaderItem(props: {
  readonly item: PlanItem
  /** Seconds from the beginning. */
  readonly offset: number
  readonly service: PlanTime | undefined
  readonly href: string
}) {
  const { item, offset, service, href } = props
  if (item.kind === 'header') {
    return (
      <li>
        <h2 className={classes.header}>{itemTitle(item)}</h2>
      </li>
    )
  }
  const content = (
    <>
      <span className={classes.start}>
        {service && (
          <Clock moment={itemStarts(service.startsAt, [offset, 0])[1] ?? service.startsAt} />
        )}
      </span>
      <span className={classes.what}>
        <span className={classes.name}>{itemTitle(item)}</span>
        <ItemNotes item={item} />
      </span>
      {item.kind === 'song' && (
        <span className={classes.key}>
          <KeyPill name={itemKey(item)} />
          {item.capo > 0 && <span className={classes.capo}>Capo {item.capo}</span>}
        </span>
      )}
    </>
  )
  return (
    <li>
      {item.song === null ? (
        <div className={classes.row} data-kind={item.kind}>
          {content}
        </div>
      ) : (
        <Link href={href} prefetch={false} className={classes.row} data-kind="song">
          {content}
        </Link>
      )}
    </li>
  )
}

function ItemNotes({ item }: { readonly item: PlanItem }) {
  const notes = [item.notes, item.bandNotes].filter((note) => note !== '')
  const kind = item.kind === 'song' || item.kind === 'other' ? '' : itemKinds[item.kind].label
  return (
    <>
      {kind !== '' && kind !== item.title && <span className={classes.note}>{kind}</span>}
      {notes.map((note) => (
        <span key={note} className={classes.note}>
          {note}
        </span>
      ))}
    </>
  )
}
