import { describe, expect, it } from 'vitest'
import { readView, viewAddress } from './plan-list-view.ts'

const typeId = '01890000-0000-7000-8000-000000000001'
const read = (query: string) => readView(new URLSearchParams(query))

describe('the view of the list of plans', () => {
  it.each([
    ['', { when: 'upcoming', serviceTypeId: null, cursor: null }],
    ['when=past', { when: 'past', serviceTypeId: null, cursor: null }],
    [`type=${typeId}&after=abc`, { when: 'upcoming', serviceTypeId: typeId, cursor: 'abc' }],
    ['when=never&type=drop+table', { when: 'upcoming', serviceTypeId: null, cursor: null }],
  ])('reads ?%s', (query, view) => {
    expect(read(query)).toEqual(view)
  })

  it('is written as it is read', () => {
    for (const query of ['', 'when=past', `when=past&type=${typeId}&after=abc`]) {
      const address = viewAddress('/grace/plans', read(query))
      expect(address).toBe(query === '' ? '/grace/plans' : `/grace/plans?${query}`)
    }
  })
})
