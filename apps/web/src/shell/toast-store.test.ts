import { describe, expect, it } from 'vitest'
import { addToast, listToasts, removeToast, watchToasts } from './toast-store.ts'

describe('toasts', () => {
  it('are shown in turn, at most five, until they are removed', () => {
    const first = addToast({ message: 'first', isProblem: false })
    removeToast(first)
    expect(listToasts()).toEqual([])

    const ids = [1, 2, 3, 4, 5, 6].map((n) => addToast({ message: `${n}`, isProblem: false }))
    expect(listToasts().map(({ message }) => message)).toEqual(['2', '3', '4', '5', '6'])
    for (const id of ids) removeToast(id)
    expect(listToasts()).toEqual([])
  })

  it('tell of each change until nobody watches any more', () => {
    let changes = 0
    const stop = watchToasts(() => (changes += 1))
    removeToast(addToast({ message: 'one', isProblem: true }))
    expect(changes).toBe(2)
    stop()
    removeToast(addToast({ message: 'two', isProblem: true }))
    expect(changes).toBe(2)
  })
})
