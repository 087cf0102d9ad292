'use client'

import { closestCenter, DndContext, type DragEndEvent, type Modifier } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { startOffsets } from '@precentor/schemas'
import { useState } from 'react'
import { AddItem } from './add-item.tsx'
import { announcements, instructions } from './drag-words.ts'
import { InsertLine } from './insert-line.tsx'
import classes from './order-list.module.css'
import { OrderRow } from './order-row.tsx'
import { itemTitle, servicesOf, type Plan, type PlanItem } from './plan.ts'
import { useDragSensors } from './use-drag-sensors.ts'
import { useMoving } from './use-moving.ts'
import { useRemovingItem } from './use-removing-item.ts'

type Gap = { readonly afterItemId: PlanItem['id'] | null }

const onlyUpAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** The order of service as rows that can be moved, opened, added and removed. */
export function OrderList({ plan }: { readonly plan: Plan }) {
  const { items } = plan
  const [openId, setOpenId] = useState<string | null>(null)
  const [newId, setNewId] = useState<string | null>(null)
  const [gap, setGap] = useState<Gap | null>(items.length === 0 ? { afterItemId: null } : null)
  const [spoken, setSpoken] = useState('')
  const move = useMoving(plan.id)
  const remove = useRemovingItem(plan.id)
  const sensors = useDragSensors()
  const services = servicesOf(plan)
  const starts = startOffsets(items.map(({ length }) => length))

  const moveAndSay = (item: PlanItem, index: number): void => {
    if (index < 0 || index >= items.length) return
    move(item.id, index)
    setSpoken(`${itemTitle(item)} is now at place ${index + 1} of ${items.length}.`)
  }
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const item = items.find(({ id }) => id === active.id)
    const target = items.findIndex(({ id }) => id === over?.id)
    if (item !== undefined && target !== -1) move(item.id, target)
  }
  const added = (item: PlanItem): void => {
    // Songs come in a row: the place after the new one is open for the next.
    setGap(item.kind === 'song' ? { afterItemId: item.id } : null)
    setNewId(item.id)
    if (item.kind !== 'song') setOpenId(item.id)
  }
  const adder = (
    <AddItem
      key={gap?.afterItemId}
      plan={plan}
      afterItemId={gap?.afterItemId ?? null}
      onAdded={added}
      onClose={() => setGap(null)}
    />
  )
  return (
    <section className={classes.order} aria-label="Order of service">
      <DndContext
        id="order"
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[onlyUpAndDown]}
        onDragStart={() => setOpenId(null)}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements: announcements(items),
          screenReaderInstructions: { draggable: instructions },
        }}
      >
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          {gap !== null && gap.afterItemId === null && adder}
          <ol className={classes.rows}>
            {items.map((item, index) => (
              <OrderRow
                key={item.id}
                plan={plan}
                item={item}
                count={items.length}
                offset={starts[index] ?? 0}
                services={services}
                isOpen={item.id === openId}
                isNew={item.id === newId}
                onToggle={() => setOpenId(item.id === openId ? null : item.id)}
                onMove={(to) => moveAndSay(item, to)}
                onRemove={() => remove(item)}
                onInsert={(after) =>
                  setGap({ afterItemId: after ? item.id : (items[index - 1]?.id ?? null) })
                }
              >
                {gap?.afterItemId === item.id ? (
                  adder
                ) : (
                  <InsertLine onInsert={() => setGap({ afterItemId: item.id })} />
                )}
              </OrderRow>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {gap === null && (
        <button
          type="button"
          className={classes.add}
          onClick={() => setGap({ afterItemId: items.at(-1)?.id ?? null })}
        >
          + Add an item
        </button>
      )}
      <p className={classes.spoken} aria-live="polite">
        {spoken}
      </p>
    </section>
  )
}
