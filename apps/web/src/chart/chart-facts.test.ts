import { describe, expect, it } from 'vitest'
import { chartFacts, minutes } from './chart-facts.ts'

const unknown = {
  soundingKey: null,
  shapeKey: null,
  capo: 0,
  tempo: null,
  metre: null,
  length: null,
}

describe('chartFacts', () => {
  it('names the key that sounds and the shapes below the capo', () => {
    const facts = { ...unknown, soundingKey: 'A', capo: 2, shapeKey: 'G', tempo: 84, metre: '3/4' }
    expect(chartFacts({ ...facts, length: 185 })).toEqual([
      'Key A',
      'Capo 2, play in G',
      '84 bpm',
      '3/4',
      '3:05',
    ])
  })

  it('leaves out what is not known', () => {
    expect(chartFacts(unknown)).toEqual([])
    expect(chartFacts({ ...unknown, capo: 3 })).toEqual(['Capo 3'])
  })
})

describe('minutes', () => {
  it('writes seconds with two digits', () => {
    expect(minutes(60)).toBe('1:00')
    expect(minutes(245)).toBe('4:05')
  })
})
