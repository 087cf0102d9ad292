import { describe, expect, it } from 'vitest'
import { withoutSong } from './without-song.ts'

const shown = {
  pages: [
    { items: [{ id: 'a' }, { id: 'b' }], total: 3, nextCursor: 'x' },
    { items: [{ id: 'c' }], total: 3, nextCursor: null },
  ],
  pageParams: [null, 'x'],
}

describe('withoutSong', () => {
  it('takes a song off its page and out of the count of every page', () => {
    expect(withoutSong(shown, 'c')).toEqual({
      pages: [
        { items: [{ id: 'a' }, { id: 'b' }], total: 2, nextCursor: 'x' },
        { items: [], total: 2, nextCursor: null },
      ],
      pageParams: [null, 'x'],
    })
  })

  it('leaves pages alone that do not have it', () => {
    expect(withoutSong(shown, 'd')).toBe(shown)
  })
})
