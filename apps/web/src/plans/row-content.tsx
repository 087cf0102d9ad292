'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import { itemKinds } from './item-kinds.ts'
import { KeyPill } from './key-pill.tsx'
import { lengthText } from './length-text.ts'
import { NoteMarks } from './note-marks.tsx'
import classes from './order-row.module.css'
import { itemKey, itemTitle, type PlanItem, type PlanTime } from './plan.ts'
import { RowClocks } from './row-clocks.tsx'
import { RowMenu } from './row-menu.tsx'

export type RowContentProps = {
  readonly item: PlanItem
  readonly count: number
  /** Seconds from the beginning of the service. */
  readonly offset: number
  readonly services: readonly PlanTime[]
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onMove: (index: number) => void
  readonly onRemove: () => void
  readonly onInsert: (isAfter: boolean) => void
}

/**
 * What a row says and offers, its handle apart. Every row is told of every step of a
 * drag; remembered, its content is not drawn again for that.
 */
export const RowContent = memo(function RowContent(props: RowContentProps) {
  const { item, count, isOpen, onToggle, onMove } = props
  const title = itemTitle(item)
  return (
    <>
      <RowClocks item={item} offset={props.offset} services={props.services} />
      <KindIcon kind={item.kind} />
      <button type="button" className={classes.open} aria-expanded={isOpen} onClick={onToggle}>
        <span className={classes.title}>
          <span className={classes.name} data-missing={isMissing(item) || undefined}>
            {title}
          </span>
          <span className={classes.below}>{belowTitle(item)}</span>
        </span>
        <NoteMarks item={item} />
        <span className={classes.key}>
          <KeyPill name={itemKey(item)} isChanged={isOtherKey(item)} />
        </span>
        <span className={classes.length}>{item.length > 0 && lengthText(item.length)}</span>
        <IconChevronDown className={classes.chevron} size={16} aria-hidden />
      </button>
      <RowMenu
        title={title}
        isFirst={item.position === 0}
        isLast={item.position === count - 1}
        onMove={(by) => onMove(item.position + by)}
        onRemove={props.onRemove}
        onInsert={props.onInsert}
      />
    </>
  )
})

function KindIcon({ kind }: { readonly kind: PlanItem['kind'] }) {
  const { label, icon: Icon } = itemKinds[kind]
  return (
    <span className={classes.icon} title={label}>
      <Icon size={18} stroke={1.6} role="img" aria-label={label} />
    </span>
  )
}

function isMissing({ kind, song }: PlanItem): boolean {
  return kind === 'song' && song === null
}

function isOtherKey({ key, song }: PlanItem): boolean {
  return key !== null && song !== null && key !== song.arrangementKey
}

function belowTitle({ title, song, kind }: PlanItem): string {
  if (song === null) return kind === 'song' && title !== '' ? 'Song to be chosen' : ''
  const parts = title === '' ? [] : [song.title]
  const { authors, arrangementName } = song
  return [...parts, authors.join(', '), arrangementName].filter(Boolean).join(' · ')
}
