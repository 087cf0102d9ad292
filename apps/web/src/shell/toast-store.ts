import type { ReactNode } from 'react'

export type Toast = {
  readonly id: number
  readonly message: ReactNode
  readonly isProblem: boolean
}

const most = 5
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Puts a toast at the end; the oldest goes when there are too many. */
export function addToast(toast: Omit<Toast, 'id'>): Toast['id'] {
  lastId += 1
  change([...toasts, { ...toast, id: lastId }].slice(-most))
  return lastId
}

export function removeToast(id: Toast['id']): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** What is shown now; the same list as long as nothing changes. */
export function listToasts(): readonly Toast[] {
  return toasts
}

/** Calls back after each change; gives what ends that. */
export function watchToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
