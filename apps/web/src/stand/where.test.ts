import { describe, expect, it } from 'vitest'
import { whereIs } from './where.ts'

const titles = ['Welcome', 'Abide with me', 'Blessing']

describe('whereIs', () => {
  it('counts from one and names the neighbours', () => {
    expect(whereIs(titles, 1, { page: 0, pages: 1 })).toEqual({
      item: '2 of 3',
      page: '',
      ahead: 'Blessing',
      behind: 'Welcome',
    })
  })

  it('turns pages before songs', () => {
    expect(whereIs(titles, 1, { page: 1, pages: 3 })).toEqual({
      item: '2 of 3',
      page: 'page 2 of 3',
      ahead: 'Page 3',
      behind: 'Page 1',
    })
    expect(whereIs(titles, 1, { page: 2, pages: 3 }).ahead).toBe('Blessing')
  })

  it('knows both ends', () => {
    expect(whereIs(titles, 0, { page: 0, pages: 1 }).behind).toBeNull()
    expect(whereIs(titles, 2, { page: 0, pages: 1 }).ahead).toBeNull()
  })
})
