'use client'

import { CloseButton } from '@mantine/core'
import { planItemKinds } from '@precentor/schemas'
import classes from './add-item.module.css'
import { itemKinds } from './item-kinds.ts'
import type { ItemKind, Plan, PlanItem } from './plan.ts'
import { SongPicker } from './song-picker.tsx'
import { useAddingItem } from './use-adding-item.ts'

const otherKinds = planItemKinds.filter((kind) => kind !== 'song')

/** An open place in the order: a song is searched for, everything else is one press away. */
export function AddItem(props: {
  readonly plan: Plan
  readonly afterItemId: PlanItem['id'] | null
  readonly onAdded: (item: PlanItem) => void
  readonly onClose: () => void
}) {
  const { plan, afterItemId, onAdded, onClose } = props
  const adding = useAddingItem(plan.id, onAdded)
  const addOther = (kind: ItemKind): void =>
    adding.mutate({ kind, title: itemKinds[kind].label, afterItemId })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.add}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={classes.head}>
        <div className={classes.kinds}>
          {otherKinds.map((kind) => {
            const { label, icon: Icon } = itemKinds[kind]
            return (
              <button
                key={kind}
                type="button"
                className={classes.kind}
                disabled={adding.isPending}
                onClick={() => addOther(kind)}
              >
                <Icon size={16} stroke={1.6} aria-hidden />
                {label}
              </button>
            )
          })}
        </div>
        <CloseButton aria-label="Close this place" onClick={onClose} />
      </div>
      <SongPicker
        planId={plan.id}
        isBusy={adding.isPending}
        onChoose={({ arrangementId }) =>
          adding.mutate({ kind: 'song', arrangementId, afterItemId })
        }
      />
    </div>
  )
}
