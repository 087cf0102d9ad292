'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ItemEditor } from './item-editor.tsx'
import classes from './order-row.module.css'
import { itemTitle, type Plan } from './plan.ts'
import { RowContent, type RowContentProps } from './row-content.tsx'

/** One item of the order: moved by its handle, by Alt with the arrow keys, or by its menu. */
export function OrderRow({
  plan,
  isNew,
  children,
  ...content
}: RowContentProps & {
  readonly plan: Plan
  readonly isNew: boolean
  /** What stands below the row. */
  readonly children: ReactNode
}) {
  const { item, isOpen, onMove } = content
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: item.id })
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
          aria-label={`Move ${itemTitle(item)}`}
        >
          <IconGripVertical size={18} stroke={1.6} aria-hidden />
        </button>
        <RowContent {...content} />
      </div>
      {isOpen && <ItemEditor plan={plan} item={item} isNew={isNew} />}
      {children}
    </li>
  )
}
