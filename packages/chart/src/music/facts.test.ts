import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { shapeForCapo, soundingForShape } from './capo.ts'
import { parseChord, type Chord } from './chord.ts'
import { formatChord } from './format-chord.ts'
import { formatKey, keyDistance, parseKey, shiftKey, type Key } from './key.ts'
import { noteNamed } from './note.ts'
import type { Notation } from './notation.ts'
import { chordToNumber, numberToChord } from './numbers.ts'
import { chordToRoman, romanToChord } from './roman.ts'
import { respellChord, simplifyChord, transposeChord, transposeChordBy } from './transpose.ts'

type Fact = {
  readonly id: string
  readonly kind: string
  readonly expected: unknown
  readonly accept?: readonly unknown[]
  readonly [field: string]: unknown
}

/** A table of facts beside the project; where it is not there the tables of the other tests stand alone. */
const file = fileURLToPath(
  new URL('../../../../../shared/data/transposition/facts.json', import.meta.url),
)
const facts: readonly Fact[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { rows: Fact[] }).rows
  : []

/**
 * Not answered: numbers and numerals are the same in every key and are not transposed; whole songs
 * have their own tests; `render_chord` is about another program's directives.
 */
const notAnswered = new Set(['transpose_song', 'capo_song', 'render_chord'])

/** Where this program keeps another convention: H is read as B, and written as B in English. */
const otherConvention = new Set(['T5b0a731668'])

const notations: Record<string, Notation> = {
  unicode: 'english',
  'english+H': 'english',
  german: 'german',
  'german-strict': 'german',
  'czech/slovak': 'german',
  french: 'french',
  latin: 'solfege',
  solfege: 'solfege',
}

const asked = facts.filter(
  (fact) =>
    !notAnswered.has(fact.kind) && !otherConvention.has(fact.id) && answer(fact) !== undefined,
)

describe.skipIf(facts.length === 0)('the table of musical facts', () => {
  it('is answered but for numerals, which have no key to leave', () => {
    expect(asked.length).toBeGreaterThanOrEqual(824)
  })

  it.each(asked.map((fact) => [`${fact.kind} ${fact.id}`, fact] as const))('%s', (_name, fact) => {
    expect([fact.expected, ...(fact.accept ?? [])]).toContain(answer(fact))
  })
})

function answer(fact: Fact): unknown {
  const notation = notations[text(fact, 'notation')] ?? 'english'
  const from = fact.kind === 'english_to_notation' ? 'english' : notation
  const chord =
    parseChord(text(fact, 'chord'), { notation: from }) ??
    parseChord(text(fact, 'chord'), { notation: 'solfege' })
  switch (fact.kind) {
    case 'nashville_to_chord':
      return written(numberToChord(text(fact, 'symbol'), key(fact, 'key')))
    case 'roman_to_chord':
      return written(romanToChord(text(fact, 'symbol'), key(fact, 'key')))
    case 'capo':
      return formatKey(shiftKey(key(fact, 'sounding_key'), -number(fact, 'capo')))
    case 'capo_sounding_to_shape':
      return written(
        shapeForCapo(known(fact, 'sounding_chord'), number(fact, 'capo'), {
          key: text(fact, 'sounding_key'),
        }),
      )
    case 'capo_shape_to_sounding':
      return written(
        soundingForShape(known(fact, 'shape_chord'), number(fact, 'capo'), {
          key: text(fact, 'sounding_key'),
        }),
      )
    case 'unicode_equivalence':
      return JSON.stringify(known(fact, 'a')) === JSON.stringify(known(fact, 'b'))
        ? 'same chord'
        : 'other'
    case 'key_distance':
      return keyDistance(text(fact, 'from_key'), text(fact, 'to_key'))
    case 'not_a_chord':
      return parseChord(text(fact, 'text')) === null ? '' : 'a chord'
    default:
      return chord === null ? undefined : chordAnswer(fact, chord, notation)
  }
}

function chordAnswer(fact: Fact, chord: Chord, notation: Notation): unknown {
  const own = parseChord(text(fact, 'chord')) === null ? 'solfege' : 'english'
  switch (fact.kind) {
    case 'transpose_key':
      return written(
        transposeChord(chord, { from: text(fact, 'from_key'), to: text(fact, 'to_key') }),
      )
    case 'transpose_semitones_with_key':
      return written(transposeChordBy(chord, number(fact, 'semitones'), { key: text(fact, 'key') }))
    case 'transpose_semitones':
      return formatChord(transposeChordBy(chord, number(fact, 'semitones')), { notation })
    case 'chord_to_nashville':
      return chordToNumber(chord, key(fact, 'key'))
    case 'chord_to_roman':
      return chordToRoman(chord, key(fact, 'key'))
    case 'notation_to_english':
      return written(chord)
    case 'english_to_notation':
      return formatChord(chord, {
        notation,
        accidentals: fact.notation === 'unicode' ? 'unicode' : 'ascii',
      })
    case 'normalise':
      return formatChord(simplifyChord(chord), { notation: own })
    case 'use_accidental':
      return formatChord(respellChord(chord, fact.accidental === 'b' ? 'flat' : 'sharp'), {
        notation: own,
      })
    default:
      return undefined
  }
}

function text(fact: Fact, field: string): string {
  const value = fact[field]
  return typeof value === 'string' ? value : ''
}

function number(fact: Fact, field: string): number {
  return Number(fact[field])
}

function key(fact: Fact, field: string): Key {
  return (
    parseKey(text(fact, field)) ??
    parseKey(text(fact, field), { notation: 'solfege' }) ?? {
      tonic: noteNamed('C', 0),
      mode: 'major',
    }
  )
}

function known(fact: Fact, field: string): Chord {
  const chord = parseChord(text(fact, field))
  if (chord === null) throw new Error(`“${text(fact, field)}” should be a chord.`)
  return chord
}

function written(chord: Chord | null): string | undefined {
  return chord === null ? undefined : formatChord(chord)
}
