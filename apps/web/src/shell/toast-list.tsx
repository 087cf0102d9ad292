'use client'

import { IconX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { listToasts, removeToast, watchToasts, type Toast } from './toast-store.ts'
import classes from './toast-list.module.css'

const shownFor = 6_000
const none: readonly Toast[] = []

/** Where toasts appear: at the foot of the page, above everything else. */
export function ToastList() {
  const toasts = useSyncExternalStore(watchToasts, listToasts, () => none)
  return (
    <div className={classes.list}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

/** A toast goes by itself, but not while somebody points at it or has the focus in it. */
function ToastCard({ toast }: { readonly toast: Toast }) {
  const { id, message, isProblem } = toast
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => removeToast(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, isHeld])
  return (
    // Nothing is done by pointing at it: it only waits longer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="alert"
      className={classes.toast}
      data-problem={isProblem || undefined}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div className={classes.message}>{message}</div>
      <button
        type="button"
        className={classes.close}
        aria-label="Close"
        onClick={() => removeToast(id)}
      >
        <IconX size={20} stroke={1.6} aria-hidden />
      </button>
    </div>
  )
}
