'use client'

import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { itemToFocus } from './item-to-focus.ts'
import classes from './menu.module.css'
import { placeBeside, type Side } from './place-beside.ts'

/**
 * A button with a menu, without the component library: the rail stands on every page, also on
 * those that must be light. The browser's own popover closes it on Escape and on a click
 * elsewhere and gives the focus back; arrow keys move in it.
 */
export function Menu(props: {
  /** What a screen reader calls the button; its text when left out. */
  readonly label?: string
  readonly button: ReactNode
  readonly className: string | undefined
  /** Whether something is chosen in it, for the button's look. */
  readonly isActive?: boolean
  readonly side: Side
  /** Pixels. */
  readonly width?: number
  readonly children: ReactNode
}) {
  const { side, width = 220 } = props
  const id = useId()
  const buttonId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  const onBeforeToggle = (panel: HTMLElement, willOpen: boolean): void => {
    if (!willOpen || button.current === null) return
    // What is inside must be there before it is seen.
    flushSync(() => setIsOpen(true))
    placeBeside(panel, button.current, side, width)
  }
  const onToggle = (panel: HTMLElement, isNowOpen: boolean): void => {
    if (isNowOpen) itemsOf(panel)[0]?.focus()
    // Not sooner: the focus goes back to the button only from what is still there.
    else setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsOf(event.currentTarget)
    const at = items.findIndex((item) => item === document.activeElement)
    const next = itemToFocus(
      items.map((item) => item.textContent),
      at,
      event.key,
    )
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const isChoice = event.target instanceof Element && event.target.closest('[role=menuitem]')
    if (isChoice) event.currentTarget.hidePopover()
  }
  return (
    <>
      <button
        ref={button}
        id={buttonId}
        type="button"
        className={props.className}
        aria-label={props.label}
        data-active={props.isActive || undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {props.button}
      </button>
      <div
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-labelledby={buttonId}
        className={classes.panel}
        style={{ width }}
        onBeforeToggle={(event) => onBeforeToggle(event.currentTarget, event.newState === 'open')}
        onToggle={(event) => onToggle(event.currentTarget, event.newState === 'open')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {isOpen && props.children}
      </div>
    </>
  )
}

function itemsOf(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[role=menuitem]')].filter(
    (item) => item.offsetParent !== null,
  )
}
