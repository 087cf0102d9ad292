import { describe, expect, it } from 'vitest'
import { chosenValues, contested, threeWay } from './three-way.ts'

const base = { title: 'Amazing Grace', themes: ['grace'], tempo: 84 }

describe('threeWay', () => {
  it('takes each change that only one person made', () => {
    const merged = threeWay(base, { ...base, tempo: 90 }, { ...base, themes: ['grace', 'trust'] })
    expect(merged.tempo).toEqual({ value: 90, isContested: false })
    expect(merged.themes).toEqual({ value: ['grace', 'trust'], isContested: false })
    expect(contested(merged)).toEqual([])
  })

  it('asks where both changed the same field, and lets mine stand until then', () => {
    const merged = threeWay(base, { ...base, tempo: 90 }, { ...base, tempo: 76 })
    expect(merged.tempo).toEqual({ value: 90, isContested: true })
    expect(contested(merged)).toEqual(['tempo'])
  })

  it('asks nothing where both made the same change', () => {
    const same = { ...base, themes: ['trust'] }
    const merged = threeWay(base, same, { ...same, themes: ['trust'] })
    expect(contested(merged)).toEqual([])
    expect(merged.themes.value).toEqual(['trust'])
  })

  it('gives the record that was chosen, with what only one person changed', () => {
    const theirs = { ...base, tempo: 76, themes: ['trust'] }
    const merged = threeWay(base, { ...base, tempo: 90 }, theirs)
    expect(chosenValues(merged, theirs, { tempo: 'theirs' })).toEqual(theirs)
    expect(chosenValues(merged, theirs, { tempo: 'mine' })).toEqual({ ...theirs, tempo: 90 })
  })

  it('keeps a field that somebody emptied empty', () => {
    const merged = threeWay(base, base, { ...base, themes: [] })
    expect(merged.themes.value).toEqual([])
  })
})
