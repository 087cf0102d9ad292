import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastPage, settled, turned, type Place, type Turn } from './place.ts'

const stops = ['welcome', 'hymn', 'psalm'].map((id) => ({ id }))

describe('turned', () => {
  it('turns the page first, then the song', () => {
    const first = turned({ itemId: 'hymn', page: 0 }, 'next', { stops, pages: 2 })
    expect(first).toEqual({ itemId: 'hymn', page: 1 })
    expect(turned(first, 'next', { stops, pages: 2 })).toEqual({ itemId: 'psalm', page: 0 })
  })

  it('goes back to the last page of the item before', () => {
    const back = turned({ itemId: 'psalm', page: 0 }, 'previous', { stops, pages: 1 })
    expect(back).toEqual({ itemId: 'hymn', page: lastPage })
    expect(turned(back, 'previous', { stops, pages: 3 })).toEqual({ itemId: 'hymn', page: 1 })
  })

  it('stays at either end', () => {
    const start = { itemId: 'welcome', page: 0 }
    expect(turned(start, 'previous', { stops, pages: 1 })).toEqual(start)
    const end = { itemId: 'psalm', page: 1 }
    expect(turned(end, 'next', { stops, pages: 2 })).toEqual(end)
  })

  it('goes on from the page that is shown when a song has become shorter', () => {
    const place = { itemId: 'hymn', page: 4 }
    expect(turned(place, 'next', { stops, pages: 2 })).toEqual({ itemId: 'psalm', page: 0 })
    expect(turned(place, 'previous', { stops, pages: 2 })).toEqual({ itemId: 'hymn', page: 0 })
  })

  it('comes back to where it was, however often it turned, unless it met an end', () => {
    const pagesOf = (place: Place): number => (place.itemId?.length ?? 0) % 4 || 1
    const go = (place: Place, turn: Turn): Place => {
      const gone = turned(place, turn, { stops, pages: pagesOf(place) })
      return { ...gone, page: Math.min(gone.page, pagesOf(gone) - 1) }
    }
    assert(
      property(array(constantFrom<Turn>('next', 'previous')), (turns) => {
        const place = turns.reduce(go, { itemId: 'hymn', page: 0 })
        const ahead = go(place, 'next')
        const isEnd = ahead.itemId === place.itemId && ahead.page === place.page
        expect(isEnd ? place : go(ahead, 'previous')).toEqual(place)
      }),
    )
  })
})

describe('settled', () => {
  const place = { itemId: 'hymn', page: 2 }

  it('keeps the page of an item that has only moved', () => {
    expect(settled(place, stops.toReversed(), stops)).toBe(place)
  })

  it('goes to what came after an item that was taken out', () => {
    const rest = stops.filter(({ id }) => id !== 'hymn')
    expect(settled(place, rest, stops)).toEqual({ itemId: 'psalm', page: 0 })
  })

  it('goes to the last item when nothing came after', () => {
    const rest = stops.slice(0, 1)
    expect(settled(place, rest, stops)).toEqual({ itemId: 'welcome', page: 0 })
  })

  it('begins at the first item when the address names none of this plan', () => {
    expect(settled({ itemId: 'elsewhere', page: 0 }, stops, stops).itemId).toBe('welcome')
    expect(settled({ itemId: null, page: 0 }, stops, stops).itemId).toBe('welcome')
  })

  it('is nowhere in an empty plan', () => {
    const nowhere = settled(place, [], stops)
    expect(nowhere).toEqual({ itemId: null, page: 0 })
    expect(settled(nowhere, [], [])).toBe(nowhere)
  })
})
