'use client'

import { itemTitle } from './item-names.ts'
import classes from './order-sheet.module.css'
import type { PlanItem } from './plan.ts'
import { Sheet } from './sheet.tsx'

/** The order of the service, to go straight to any part of it. */
export function OrderSheet(props: {
  readonly isOpen: boolean
  readonly stops: readonly PlanItem[]
  readonly currentId: string | null
  readonly printHref: string
  readonly keyOf: (item: PlanItem) => string | null
  readonly onChoose: (itemId: string) => void
  readonly onClose: () => void
}) {
  const { isOpen, stops, currentId, printHref, keyOf, onChoose, onClose } = props
  return (
    <Sheet title="Order" isOpen={isOpen} onClose={onClose}>
      <ol className={classes.order}>
        {stops.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              ref={item.id === currentId ? bringIntoView : undefined}
              data-kind={item.kind}
              aria-current={item.id === currentId ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
            >
              <span>{itemTitle(item)}</span>
              <b>{keyOf(item)}</b>
            </button>
          </li>
        ))}
      </ol>
      <a className={classes.print} href={printHref}>
        Print all charts
      </a>
    </Sheet>
  )
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' })
}
