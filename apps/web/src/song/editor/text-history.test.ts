import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, redo, startHistory, undo, type TextHistory } from './text-history.ts'

describe('the history of a text', () => {
  it('takes typed letters back together', () => {
    const typed = type(startHistory('Holy '), 'one', 1000)
    expect(typed.now.text).toBe('Holy one')
    expect(undo(typed).now.text).toBe('Holy ')
    expect(redo(undo(typed)).now.text).toBe('Holy one')
  })

  it('starts a new step after a pause', () => {
    const first = type(startHistory(''), 'ab', 1000)
    const second = type(first, 'cd', 5000)
    expect(undo(second).now.text).toBe('ab')
  })

  it('starts a new step with a new line', () => {
    const typed = type(startHistory(''), 'ab\ncd', 1000)
    expect(undo(typed).now.text).toBe('ab')
  })

  it('makes one step of a change made by a button, even between typed letters', () => {
    const typed = type(startHistory(''), '[G]', 1000)
    const pressed = change(typed, { text: '[A]', start: 3, end: 3 }, null)
    const typedOn = type(pressed, 'x', 1100)
    expect(undo(typedOn).now.text).toBe('[A]')
    expect(undo(undo(typedOn)).now.text).toBe('[G]')
  })

  it('remembers where the cursor was', () => {
    const start = change(startHistory('abc'), { text: 'abc', start: 2, end: 2 }, 1)
    const pasted = change(start, { text: 'abXXc', start: 4, end: 4 }, null)
    expect(undo(pasted).now).toEqual({ text: 'abc', start: 2, end: 2 })
  })

  it('forgets what was undone once something else is typed', () => {
    const undone = undo(type(startHistory(''), 'a', 1000))
    const other = type(undone, 'b', 9000)
    expect(redo(other)).toBe(other)
  })

  it('has an end in both directions', () => {
    const start = startHistory('a')
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
  })

  it('does not grow without end', () => {
    let history = startHistory('')
    for (let step = 1; step <= 300; step += 1) {
      history = change(history, { text: String(step), start: 0, end: 0 }, null)
    }
    expect(history.past).toHaveLength(200)
  })

  it('comes back to the same text after any number of undos and redos', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(25), (texts, steps) => {
        let history = startHistory('start')
        for (const text of texts) history = change(history, { text, start: 0, end: 0 }, null)
        let back = history
        for (let step = 0; step < steps; step += 1) back = undo(back)
        for (let step = 0; step < steps; step += 1) back = redo(back)
        expect(back.now).toEqual(history.now)
      }),
    )
  })
})

function type(history: TextHistory, letters: string, from: number): TextHistory {
  let typed = history
  for (const [index, letter] of letters.split('').entries()) {
    const { text } = typed.now
    const place = text.length + 1
    typed = change(
      { ...typed, now: { text, start: text.length, end: text.length } },
      { text: text + letter, start: place, end: place },
      from + index * 50,
    )
  }
  return typed
}
