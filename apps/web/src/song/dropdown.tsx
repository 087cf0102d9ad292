'use client'

import { useId, useRef, type MouseEvent, type ReactNode, type ToggleEvent } from 'react'
import classes from './dropdown.module.css'

/**
 * A button that opens a small panel below it, on phones at the foot of the screen. The browser's
 * own popover closes it on Escape and on a click elsewhere, and gives the focus back.
 */
export function Dropdown(props: {
  /** What a screen reader calls the button; its text when left out. */
  readonly label?: string
  readonly button: ReactNode
  readonly className: string | undefined
  /** Whether choosing something inside is the end of it, as in a menu. */
  readonly closesOnChoice?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState === 'open' && button.current !== null)
      placeBelow(event.currentTarget, button.current)
  }
  const close = (event: MouseEvent<HTMLDivElement>): void => {
    const { target, currentTarget } = event
    if (props.closesOnChoice === true && target instanceof Element && target.closest('a, button'))
      currentTarget.hidePopover()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={props.className}
        aria-label={props.label}
        title={props.label}
        popoverTarget={id}
      >
        {props.button}
      </button>
      {/* The buttons inside are what is clicked; the panel only hears of it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div id={id} popover="auto" className={classes.panel} onBeforeToggle={place} onClick={close}>
        {props.children}
      </div>
    </>
  )
}

/** Below the button, on the side where the page has room; it moves with the page. */
function placeBelow(panel: HTMLElement, button: HTMLElement): void {
  const { bottom, left, right } = button.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  const isAtLeft = (left + right) / 2 < clientWidth / 2
  panel.style.setProperty('--top', `${bottom + window.scrollY + 6}px`)
  panel.style.setProperty('--left', isAtLeft ? `${left}px` : 'auto')
  panel.style.setProperty('--right', isAtLeft ? 'auto' : `${clientWidth - right}px`)
}
