import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { parseChord, type Chord } from '../music/chord.ts'
import { chordDiagrams, pianoKeys } from './chord-diagram.ts'
import { chordTones } from './chord-tones.ts'
import { guitar, ukulele } from './fingering.ts'

const chord = (text: string): Chord => {
  const parsed = parseChord(text)
  if (parsed === null) throw new Error(`“${text}” should be a chord.`)
  return parsed
}
const grip = (text: string, instrument: 'guitar' | 'ukulele'): string => {
  const [best] = chordDiagrams(chord(text), instrument)
  if (best === undefined) return 'none'
  return best.frets
    .map((fret) => (fret === null ? 'x' : fret === 0 ? '0' : String(fret + best.baseFret - 1)))
    .join('')
}

describe('chordTones', () => {
  it.each([
    ['', [0, 4, 7]],
    ['m7', [0, 3, 7, 10]],
    ['maj7', [0, 4, 7, 11]],
    ['mM7', [0, 3, 7, 11]],
    ['dim', [0, 3, 6]],
    ['dim7', [0, 3, 6, 9]],
    ['m7b5', [0, 3, 6, 10]],
    ['ø', [0, 3, 6, 10]],
    ['aug', [0, 4, 8]],
    ['sus4', [0, 5, 7]],
    ['sus', [0, 5, 7]],
    ['sus2', [0, 2, 7]],
    ['7sus4', [0, 5, 7, 10]],
    ['add9', [0, 4, 7, 14]],
    ['2', [0, 2, 4, 7]],
    ['5', [0, 7]],
    ['6', [0, 4, 7, 9]],
    ['6/9', [0, 4, 7, 9, 14]],
    ['9', [0, 4, 7, 10, 14]],
    ['maj9', [0, 4, 7, 11, 14]],
    ['13', [0, 4, 7, 10, 14, 21]],
    ['7#9', [0, 4, 7, 10, 15]],
    ['7(b9,#11)', [0, 4, 7, 10, 13, 18]],
    ['7-9', [0, 4, 7, 10, 13]],
    ['(no3)', [0, 7]],
  ])('of %j are %o', (suffix, tones) => {
    expect(chordTones(suffix)).toEqual(tones)
  })
})

describe('grips on the guitar', () => {
  it.each([
    ['C', 'x32010'],
    ['D', 'xx0232'],
    ['E', '022100'],
    ['G', '320003'],
    ['A', 'x02220'],
    ['Am', 'x02210'],
    ['Dm', 'xx0231'],
    ['Em', '022000'],
    ['F', '133211'],
    ['Bm', 'x24432'],
    ['F#m', '244222'],
    ['Bb', 'x13331'],
    ['D7', 'xx0212'],
    ['E7', '020100'],
    ['A7', 'x02020'],
    ['Dsus4', 'xx0233'],
    ['Asus2', 'x02200'],
    ['Am7', 'x02010'],
    ['Em7', '020000'],
  ])('%s is %s', (text, frets) => {
    expect(grip(text, 'guitar')).toBe(frets)
  })
})

describe('grips on the ukulele', () => {
  it.each([
    ['C', '0003'],
    ['G', '0232'],
    ['F', '2010'],
    ['Am', '2000'],
    ['Em', '0432'],
    ['D', '2220'],
    ['G7', '0212'],
    ['C7', '0001'],
    ['A', '2100'],
    ['Dm', '2210'],
  ])('%s is %s', (text, frets) => {
    expect(grip(text, 'ukulele')).toBe(frets)
  })
})

describe('all grips', () => {
  const names = ['C', 'F#', 'Bb'].flatMap((root) =>
    ['', 'm', '7', 'm7', 'maj7', 'sus4', 'dim7', 'm7b5', 'aug', '6', '9', 'add9'].map(
      (suffix) => root + suffix,
    ),
  )

  it.each(names)('of %s sound nothing but the chord', (name) => {
    const pitches = new Set(
      chordTones(chord(name).suffix).map((tone) => ((chord(name).root?.pitch ?? 0) + tone) % 12),
    )
    for (const [instrument, { tuning }] of [
      ['guitar', guitar],
      ['ukulele', ukulele],
    ] as const) {
      const diagrams = chordDiagrams(chord(name), instrument)
      expect(diagrams.length).toBeGreaterThan(0)
      const sounding = diagrams.flatMap(({ frets, baseFret }) =>
        frets.flatMap((fret, string) => {
          const held = fret === null || fret === 0 ? fret : fret + baseFret - 1
          return held === null ? [] : [((tuning[string] ?? 0) + held) % 12]
        }),
      )
      expect(sounding.filter((pitch) => !pitches.has(pitch))).toEqual([])
    }
  })
})

describe('the song’s own diagrams', () => {
  it('come before all others, for their instrument, copies looked up', () => {
    const { definitions } =
      readChordPro(`{define: G base-fret 3 frets 1 3 3 2 1 1 fingers 1 3 4 2 1 1}
{define-ukulele: C frets 5 4 3 3}
{define: C/E copy G}`).song
    expect(chordDiagrams(chord('G'), 'guitar', definitions)[0]).toMatchObject({
      baseFret: 3,
      frets: [1, 3, 3, 2, 1, 1],
      fingers: [1, 3, 4, 2, 1, 1],
      isDefined: true,
    })
    expect(chordDiagrams(chord('C'), 'guitar', definitions)[0]?.isDefined).toBe(false)
    expect(chordDiagrams(chord('C'), 'ukulele', definitions)[0]?.frets).toEqual([5, 4, 3, 3])
    expect(chordDiagrams(chord('C/E'), 'guitar', definitions)[0]).toMatchObject({
      isDefined: true,
      baseFret: 3,
    })
  })
})

describe('pianoKeys', () => {
  it.each([
    ['C', [0, 4, 7]],
    ['Am7', [9, 12, 16, 19]],
    ['C/G', [7, 12, 16]],
    ['D/F#', [6, 9, 14]],
    ['G/B', [11, 14, 19]],
    ['/F#', [6]],
  ])('of %s are %o', (text, keys) => {
    expect(pianoKeys(chord(text))).toEqual(keys)
  })
})
