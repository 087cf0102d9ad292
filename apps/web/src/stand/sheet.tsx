'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import classes from './sheet.module.css'

/** What comes up from the foot of the screen and goes when something beside it is touched. */
export function Sheet(props: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { title, isOpen, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        // Only the backdrop is the dialogue itself; all else is inside.
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={classes.inside}>
        <header className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={classes.close} aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {isOpen && children}
      </div>
    </dialog>
  )
}
