'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconChevronDown, IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ItemEditor } from './item-editor.tsx'
import { itemKinds } from './item-kinds.ts'
import { KeyPill } from './key-pill.tsx'
import { lengthText } from './length-text.ts'
import { NoteMarks } from './note-marks.tsx'
import classes from './order-row.module.css'
import { itemKey, itemTitle, type Plan, type PlanItem, type PlanTime } from './plan.ts'
import { RowClocks } from './row-clocks.tsx'
import { RowMenu } from './row-menu.tsx'

/** One item of the order: moved by its handle, by Alt with the arrow keys, or by its menu. */
export function OrderRow(props: {
  readonly plan: Plan
  readonly item: PlanItem
  readonly count: number
  /** Seconds from the beginning of the service. */
  readonly offset: number
  readonly services: readonly PlanTime[]
  readonly isOpen: boolean
  readonly isNew: boolean
  readonly onToggle: () => void
  readonly onMove: (index: number) => void
  readonly onRemove: () => void
  readonly onInsert: (isAfter: boolean) => void
  /** What stands below the row. */
  readonly children: ReactNode
}) {
  const { plan, item, count, isOpen, onToggle, onMove } = props
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: item.id })
  const title = itemTitle(item)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(item.position + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <li
      ref={setNodeRef}
      className={classes.item}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-dragging={isDragging || undefined}
      data-open={isOpen || undefined}
    >
      {/* The keys belong to whatever has the focus in the row. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.row} data-kind={item.kind} onKeyDown={onKeyDown}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.handle}
          {...attributes}
          {...listeners}
          aria-label={`Move ${title}`}
        >
          <IconGripVertical size={18} stroke={1.6} aria-hidden />
        </button>
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
      </div>
      {isOpen && <ItemEditor plan={plan} item={item} isNew={props.isNew} />}
      {props.children}
    </li>
  )
}

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
