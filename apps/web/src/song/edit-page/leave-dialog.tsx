'use client'

import { useEffect, useRef } from 'react'
import tool from '../tool.module.css'
import classes from './edit-page.module.css'

/** Asks before unsaved text is left. */
export function LeaveDialog(props: {
  readonly isOpen: boolean
  readonly onStay: () => void
  readonly onSave: () => void
  readonly onLeave: () => void
}) {
  const { isOpen, onStay, onSave, onLeave } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="leave-title" onClose={onStay}>
      <h2 id="leave-title">Leave without saving?</h2>
      <p>What you changed since the last time you saved would be lost.</p>
      <div className={classes.dialogButtons}>
        <button type="button" className={tool.tool} onClick={onLeave}>
          Leave
        </button>
        <button type="button" className={tool.tool} onClick={onStay}>
          Go on editing
        </button>
        <button type="button" className={tool.main} onClick={onSave}>
          Save and leave
        </button>
      </div>
    </dialog>
  )
}
