import { listSongsInput, type ChurchId } from '@precentor/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNarrowed, listInput, plainView, readView, sortOf, writeView } from './library-view.ts'

const churchId = '01a1fc17-bb01-7ffd-bf9b-74e3ec08cf50' as ChurchId
const read = (search: string) => readView(new URLSearchParams(search))

describe('the library’s view', () => {
  it('is the plain one without an address, and the plain one has none', () => {
    expect(read('')).toEqual(plainView)
    expect(writeView(plainView)).toBe('')
  })

  it('comes back from its address', () => {
    const view = {
      query: 'großer gott & co',
      key: 'F#m',
      theme: 'second coming',
      tempo: 'slow',
      language: 'pt-BR',
      isArchived: true,
      sort: 'lastUsed',
    } as const
    expect(read(writeView(view))).toEqual(view)
  })

  it('reads nothing into an address that somebody has made up', () => {
    expect(read('key=H&tempo=brisk&language=<script>&sort=price&archived=yes&theme=%20')).toEqual(
      plainView,
    )
  })

  it('is sorted by relevance as soon as words are searched', () => {
    expect(sortOf(plainView)).toBe('title')
    expect(sortOf({ ...plainView, query: 'grace' })).toBe('relevance')
    expect(sortOf({ ...plainView, query: 'grace', sort: 'newest' })).toBe('newest')
  })

  it('is narrowed by words and filters, not by its order', () => {
    expect(isNarrowed({ ...plainView, sort: 'newest', isArchived: true, query: ' ' })).toBe(false)
    expect(isNarrowed({ ...plainView, theme: 'grace' })).toBe(true)
  })

  it('makes one line of several that were pasted into the address', () => {
    const view = readView({ get: (name) => (name === 'q' ? 'amazing\r\ngrace\u2028how' : null) })
    expect(view.query).toBe('amazing grace how')
    expect(listSongsInput.safeParse(listInput(churchId, view)).success).toBe(true)
  })

  it('asks the server nothing that it refuses, whatever the address holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    const names = fc.constantFrom('q', 'key', 'theme', 'tempo', 'language', 'archived', 'sort')
    fc.assert(
      fc.property(fc.dictionary(names, text), (params) => {
        const view = readView({ get: (name) => params[name] ?? null })
        expect(listSongsInput.safeParse(listInput(churchId, view)).success).toBe(true)
      }),
    )
  })
})
