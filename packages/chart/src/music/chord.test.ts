import { describe, expect, it } from 'vitest'
import { isNoChord, parseChord } from './chord.ts'
import { formatChord } from './format-chord.ts'
import type { Notation } from './notation.ts'

const english = (text: string, notation: Notation = 'english'): string | null => {
  const chord = parseChord(text, { notation })
  return chord === null ? null : formatChord(chord)
}

describe('parseChord', () => {
  it.each([
    'G',
    'F#',
    'Bb',
    'Am',
    'Am7',
    'Cmaj7',
    'CM7',
    'Cmin',
    'C-7',
    'Cdim',
    'C°7',
    'Cø',
    'Caug',
    'C+',
    'C5',
    'C6/9',
    'C69',
    'Csus',
    'Csus2',
    'Gsus4',
    'D7sus4',
    'Bm7sus2',
    'Cadd9',
    'Cm7b5',
    'A7(#9#5)',
    'Am7(#9)',
    'Cmaj7(#11)',
    'E7#9',
    'Dbmmaj7',
    'DmM7',
    'C7b9b13',
    'Cno3',
    'C(no3)',
    'C7alt',
    'G/B',
    'Dm7/C',
    'F#m7/E',
    'A7-9',
    'G2',
    'C(add9)',
  ])('reads %s and writes it the same', (text) => {
    expect(english(text)).toBe(text)
  })

  it.each([
    '',
    ' ',
    'Add',
    'Bad',
    'Dim',
    'Face',
    'Abide',
    'Edge',
    'Amen',
    'Be',
    'Am2024',
    'C14',
    'G/',
    'G/X',
    'G//B',
    '/',
    'N.C.',
    '|',
    '%',
    'Emmanuel',
    'Cb#',
    'H7x',
    'Gsusan',
    'unknown',
    'A7-9/unk',
    'C()',
  ])('does not take %j for a chord', (text) => {
    expect(parseChord(text)).toBeNull()
  })

  it.each([
    ['D♭maj7', 'Dbmaj7'],
    ['F♯m7♭5', 'F#m7b5'],
    ['E♭/B♭', 'Eb/Bb'],
    ['(G)', '(G)'],
    ['G*', 'G*'],
    ['/F#', '/F#'],
    ['H', 'B'],
  ])('reads %s as %s', (text, expected) => {
    expect(english(text)).toBe(expected)
  })

  it.each([
    ['german', 'H', 'B'],
    ['german', 'B', 'Bb'],
    ['german', 'Bb', 'Bb'],
    ['german', 'fis', 'F#m'],
    ['german', 'Asus4', 'Asus4'],
    ['german', 'Esus', 'Esus'],
    ['german', 'As7', 'Ab7'],
    ['german', 'Es/G', 'Eb/G'],
    ['german', 'd7', 'Dm7'],
    ['german', 'Fism', 'F#m'],
    ['german', 'F#m', 'F#m'],
    ['german', 'Hmi7', 'Bm7'],
    ['nordic', 'H', 'B'],
    ['nordic', 'B', 'Bb'],
    ['nordic', 'Bb', 'Bb'],
    ['solfege', 'Solsus4', 'Gsus4'],
    ['solfege', 'Sib', 'Bb'],
    ['solfege', 'Lam/Do', 'Am/C'],
    ['french', 'Ré♯m', 'D#m'],
  ] as const)('reads %s %s as %s', (notation, text, expected) => {
    expect(english(text, notation)).toBe(expected)
  })

  it('knows the ways to say that nobody plays', () => {
    expect(
      ['N.C.', 'NC', 'n/c', 'N.C', 'No chord', '(N.C.)'].filter((text) => !isNoChord(text)),
    ).toEqual([])
    expect(['C', 'Nice', 'N'].filter(isNoChord)).toEqual([])
  })
})

describe('formatChord', () => {
  it.each([
    ['Bbm7/Ab', { notation: 'german' }, 'b7/As'],
    ['Bbm7/Ab', { notation: 'german', minors: 'm' }, 'Bm7/As'],
    ['Bbmaj7', { notation: 'nordic' }, 'Bbmaj7'],
    ['B/F#', { notation: 'nordic' }, 'H/F#'],
    ['F#m7b5', { notation: 'solfege' }, 'Fa#m7b5'],
    ['Bb/D', { notation: 'french' }, 'Si♭/Ré'],
    ['F#m7b5', { accidentals: 'unicode' }, 'F♯m7♭5'],
    ['Ebm', { accidentals: 'unicode' }, 'E♭m'],
    ['D#', { key: 'Bb' }, 'Eb'],
    ['E#/G##', {}, 'E#/A'],
    ['E#/G##', { doubles: true }, 'E#/G##'],
  ] as const)('writes %s with %o as %s', (text, style, expected) => {
    const chord = parseChord(text)
    expect(chord === null ? null : formatChord(chord, style)).toBe(expected)
  })
})
