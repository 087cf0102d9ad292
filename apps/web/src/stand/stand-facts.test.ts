import { describe, expect, it } from 'vitest'
import { standFacts } from './stand-facts.ts'

const song = { tempo: 84, metre: '3/4' }

describe('standFacts', () => {
  it('names one key while what is played is what sounds', () => {
    const drawn = { soundingKey: 'Bb', shapeKey: null, capo: 0 }
    expect(standFacts(drawn, song, 'english')).toEqual({
      keys: ['Key Bb'],
      rest: ['84 bpm', '3/4'],
    })
    expect(standFacts(drawn, song, 'german').keys).toEqual(['Key B'])
  })

  it('tells apart what sounds and what the hands play below a capo', () => {
    const drawn = { soundingKey: 'A', shapeKey: 'G', capo: 2 }
    const silent = { tempo: null, metre: null }
    expect(standFacts(drawn, silent, 'english').keys).toEqual(['Sounds in A', 'Capo 2: play in G'])
    expect(standFacts(drawn, silent, 'solfege').keys).toEqual([
      'Sounds in La',
      'Capo 2: play in Sol',
    ])
  })

  it('says what is known of a song without a key', () => {
    const drawn = { soundingKey: null, shapeKey: null, capo: 0 }
    expect(standFacts(drawn, song, 'english')).toEqual({ keys: [], rest: ['84 bpm', '3/4'] })
    expect(standFacts({ ...drawn, capo: 3 }, song, 'english').keys).toEqual(['Capo 3'])
  })
})
