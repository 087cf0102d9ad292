import { describe, expect, it } from 'vitest'
import { isSameKey, keyChoices, keyName, movedKey, shapeKey } from './key-choices.ts'

describe('keyChoices', () => {
  it('offers every major key, the twins of six accidentals under both names', () => {
    const keys = keyChoices('G')
    expect(keys).toHaveLength(13)
    expect(keys).toContain('F#')
    expect(keys).toContain('Gb')
  })

  it('offers minor keys to a minor song', () => {
    expect(keyChoices('Em')).toContain('F#m')
    expect(keyChoices('Em')).not.toContain('G')
  })

  it('names the own key as the chart does', () => {
    expect(keyChoices('C#')).toContain('C#')
    expect(keyChoices('C#')).not.toContain('Db')
  })

  it('keeps the mode of a modal song', () => {
    expect(keyChoices('D dorian')).toContain('E dorian')
    expect(keyChoices('D dorian')).toHaveLength(12)
  })

  it('has nothing to offer where no key is known', () => {
    expect(keyChoices('?')).toEqual([])
  })
})

describe('movedKey', () => {
  it('moves by semitones and comes back to the very same name', () => {
    expect(movedKey('G', 1, 'G')).toBe('Ab')
    expect(movedKey('Ab', -1, 'G')).toBe('G')
    expect(movedKey('F', 1, 'Gb')).toBe('Gb')
    expect(movedKey('C', 1, 'C#')).toBe('C#')
  })

  it('goes round the octave', () => {
    let key = 'Gb'
    for (let step = 0; step < 12; step += 1) key = movedKey(key, 1, 'Gb')
    expect(key).toBe('Gb')
  })
})

describe('key names', () => {
  it('are those of the reader', () => {
    expect(keyName('Bb', 'german')).toBe('B')
    expect(keyName('F#m', 'solfege')).toBe('Fa#m')
  })

  it('tell the shapes below a capo', () => {
    expect(shapeKey('A', 2)).toBe('G')
    expect(shapeKey('F#m', 2)).toBe('Em')
  })

  it('are the same for twins, not for relatives', () => {
    expect(isSameKey('F#', 'Gb')).toBe(true)
    expect(isSameKey('C', 'Am')).toBe(false)
    expect(isSameKey('C', 'Cm')).toBe(false)
  })
})
