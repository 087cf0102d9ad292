import { readChordPro } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { changesOf, type EditedArrangement } from './arrangement-changes.ts'
import { statedFacts } from './chart-facts-stated.ts'

const opened: EditedArrangement = {
  name: 'Standard',
  key: 'G',
  tempo: 84,
  metre: '3/4',
  length: null,
  chart: '{start_of_verse}\n[G]Holy\n{end_of_verse}\n{start_of_chorus}\n[C]Lord\n{end_of_chorus}',
  sequence: ['v', 'c', 'v'],
}

describe('changesOf', () => {
  it('is empty when nothing was changed', () => {
    expect(changes({})).toEqual({})
  })

  it('names only what was changed', () => {
    expect(changes({ tempo: 90, name: 'Youth band' })).toEqual({ tempo: 90, name: 'Youth band' })
    expect(changes({ length: 185 })).toEqual({ length: 185 })
  })

  it('leaves to the chart what the chart states', () => {
    const chart = `{key: A}\n{tempo: 90}\n${opened.chart}`
    expect(changes({ chart, key: 'A', tempo: 90 })).toEqual({ chart })
  })

  it('drops sections from the sequence that the chart no longer has', () => {
    const chart = '{start_of_verse}\n[G]Holy\n{end_of_verse}'
    expect(changes({ chart })).toEqual({ chart, sequence: ['v', 'v'] })
  })
})

describe('statedFacts', () => {
  it('knows the sounding key of a chart with a capo, and no guessed one', () => {
    expect(factsOf('{key: G}\n{capo: 2}\n[G]Holy').key).toBe('A')
    expect(factsOf('[G]Holy [D]holy [G]Lord').key).toBeNull()
    expect(factsOf('{key: nonsense}\n[G]Holy').key).toBeNull()
  })

  it('reads tempo, metre and length', () => {
    expect(factsOf('{tempo: 90}\n{time: 6/8}\n{duration: 3:05}')).toMatchObject({
      tempo: 90,
      metre: '6/8',
      length: 185,
    })
  })
})

function changes(edit: Partial<EditedArrangement>) {
  const edited = { ...opened, ...edit }
  return changesOf(opened, edited, factsOf(edited.chart))
}

function factsOf(chart: string) {
  return statedFacts(readChordPro(chart).song)
}
