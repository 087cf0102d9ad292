import { describe, expect, it } from 'vitest'
import { whileVisible } from './while-visible.ts'

/** A page that can be put behind others, and a thing that counts how it is started. */
function setUp(hidden: boolean) {
  const page = Object.assign(new EventTarget(), { hidden })
  const going = { now: 0, starts: 0 }
  const start = () => {
    going.now += 1
    going.starts += 1
    return () => void (going.now -= 1)
  }
  const stop = whileVisible(start, page)
  const show = (isShown: boolean) => {
    page.hidden = !isShown
    page.dispatchEvent(new Event('visibilitychange'))
  }
  return { going, show, stop }
}

describe('whileVisible', () => {
  it('goes on only as long as the page can be seen', () => {
    const { going, show, stop } = setUp(false)
    expect(going.now).toBe(1)
    show(false)
    expect(going.now).toBe(0)
    show(true)
    show(true)
    expect(going).toEqual({ now: 1, starts: 2 })
    stop()
    expect(going.now).toBe(0)
  })

  it('waits for a page that was opened behind others, and never starts after its end', () => {
    const { going, show, stop } = setUp(true)
    expect(going.starts).toBe(0)
    stop()
    show(true)
    expect(going.starts).toBe(0)
  })
})
