import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviseCapo, shapeForCapo, soundingForShape } from './capo.ts'
import { parseChord, type Chord } from './chord.ts'
import { formatChord } from './format-chord.ts'
import { commonKey, commonKeys, formatKey, parseKey, shiftKey, spellingFor } from './key.ts'
import { noteNamed } from './note.ts'
import { transposeChord, transposeChordBy } from './transpose.ts'

const chord = (text: string): Chord => {
  const parsed = parseChord(text)
  if (parsed === null) throw new Error(`“${text}” should be a chord.`)
  return parsed
}
const keys = [...commonKeys.major, ...commonKeys.minor]
const anyKey = fc.constantFrom(...keys)
const anyChord = fc
  .tuple(
    fc.constantFrom(
      'C',
      'C#',
      'Db',
      'D',
      'D#',
      'Eb',
      'E',
      'F',
      'F#',
      'Gb',
      'G',
      'G#',
      'Ab',
      'A',
      'A#',
      'Bb',
      'B',
      'Cb',
      'E#',
    ),
    fc.constantFrom('', 'm', '7', 'm7', 'maj7', 'sus4', 'dim', 'm7b5', '7(#9)', '6/9'),
    fc.constantFrom('', '/C', '/F#', '/Eb', '/B'),
  )
  .map((parts) => parts.join(''))

describe('transposeChord', () => {
  it.each([
    ['C', 'F#', 'E', 'A#'],
    ['C', 'F#', 'G/B', 'C#/E#'],
    ['C', 'Gb', 'F', 'Cb'],
    ['G', 'Db', 'Eb', 'A'],
    ['Gm', 'G#m', 'F#dim7', 'Gdim7'],
    ['Am', 'Cm', 'E7', 'G7'],
    ['D', 'D', 'F#m', 'F#m'],
    ['C', 'D', 'N.C.', null],
  ])('from %s to %s: %s is %s', (from, to, text, expected) => {
    const parsed = parseChord(text)
    expect(parsed === null ? null : formatChord(transposeChord(parsed, { from, to }))).toBe(
      expected,
    )
  })

  it('gives the chord back when it is moved there and back', () => {
    fc.assert(
      fc.property(anyKey, anyKey, anyChord, (from, to, text) => {
        const there = transposeChord(chord(text), { from, to })
        expect(formatChord(transposeChord(there, { from: to, to: from }))).toBe(text)
      }),
    )
  })

  it('moves every note by the same number of semitones', () => {
    fc.assert(
      fc.property(anyKey, fc.integer({ min: -30, max: 30 }), anyChord, (key, semitones, text) => {
        const before = chord(text)
        const after = transposeChordBy(before, semitones, { key })
        const moved = ((after.root?.pitch ?? 0) - (before.root?.pitch ?? 0) + 1200 - semitones) % 12
        expect(moved).toBe(0)
      }),
    )
  })

  it('takes sharps upwards and flats downwards where no key is known', () => {
    expect(formatChord(transposeChordBy(chord('C/E'), 1))).toBe('C#/F')
    expect(formatChord(transposeChordBy(chord('B'), -1))).toBe('Bb')
    expect(formatChord(transposeChordBy(chord('Bb'), -2))).toBe('Ab')
  })
})

describe('keys', () => {
  it.each([
    ['F#m', 'F#m'],
    ['a-moll', 'Am'],
    ['Bb', 'Bb'],
    ['Es-Dur', null],
    ['C major', 'C'],
    ['e minor', null],
    ['D dorian', 'D dorian'],
    ['G#', 'G#'],
    ['', null],
    ['Key of G', null],
    ['A minor', 'Am'],
  ])('reads %j', (text, expected) => {
    const key =
      parseKey(text) ?? (text.includes('moll') ? parseKey(text, { notation: 'german' }) : null)
    expect(key === null ? null : formatKey(key)).toBe(expected)
  })

  it('calls a key of many accidentals by its common name', () => {
    const common = (text: string): string => {
      const key = parseKey(text)
      return key === null ? '' : formatKey(commonKey(key))
    }
    expect(['C#', 'G#', 'Cb', 'D#', 'F#', 'Gb', 'A#m', 'Abm', 'D#m'].map(common)).toEqual([
      'Db',
      'Ab',
      'B',
      'Eb',
      'F#',
      'Gb',
      'Bbm',
      'G#m',
      'D#m',
    ])
  })

  it('writes notes as the key has them', () => {
    expect(spellingFor(noteNamed('D', 1), 'Bb')).toBe(noteNamed('E', -1))
    expect(spellingFor(noteNamed('G', -1), 'E')).toBe(noteNamed('F', 1))
    expect(spellingFor(noteNamed('B', -1), 'C')).toBe(noteNamed('B', -1))
  })

  it('comes round after twelve semitones', () => {
    fc.assert(
      fc.property(anyKey, fc.integer({ min: -24, max: 24 }), (text, semitones) => {
        const key = parseKey(text)
        if (key === null) throw new Error(text)
        expect(shiftKey(shiftKey(key, semitones), -semitones).tonic.pitch).toBe(key.tonic.pitch)
      }),
    )
  })
})

describe('capo', () => {
  it('lowers to the shape and raises to the sound, each spelled for its key', () => {
    expect(formatChord(shapeForCapo(chord('Gb'), 1, { key: 'Db' }))).toBe('F')
    expect(formatChord(soundingForShape(chord('F'), 1, { key: 'Db' }))).toBe('Gb')
    expect(formatChord(shapeForCapo(chord('Gb'), 1))).toBe('F')
  })

  it('gives back the sounding chord for its shape at any fret', () => {
    fc.assert(
      fc.property(anyKey, fc.integer({ min: 0, max: 11 }), anyChord, (key, capo, text) => {
        const shape = shapeForCapo(chord(text), capo, { key })
        expect(formatChord(soundingForShape(shape, capo, { key }))).toBe(text)
      }),
    )
  })

  it('advises the easiest shapes a player knows', () => {
    expect(adviseCapo('Bb')[0]).toMatchObject({ capo: 3, shapeKey: 'G' })
    expect(adviseCapo('G')[0]).toMatchObject({ capo: 0, shapeKey: 'G' })
    expect(adviseCapo('Eb', ['D', 'C'])[0]).toMatchObject({ capo: 1, shapeKey: 'D' })
    expect(adviseCapo('nonsense')).toEqual([])
  })
})
