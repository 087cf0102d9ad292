import { createElement, Fragment, type ReactNode } from 'react'

/** Draws items whose place is their identity: the third line of a verse has no other name. */
export function inOrder<Item>(
  items: readonly Item[],
  draw: (item: Item, index: number) => ReactNode,
): ReactNode {
  return createElement(Fragment, null, ...items.map(draw))
}
