import type { ChordDefinition } from '../model/chord-definition.ts'
import type { Chord } from '../music/chord.ts'
import { formatChord } from '../music/format-chord.ts'
import { chordTones } from './chord-tones.ts'
import {
  findFingerings,
  fingersFor,
  guitar,
  ukulele,
  type Frets,
  type Wanted,
} from './fingering.ts'

/** A grip as it is drawn. */
export type ChordDiagram = {
  readonly name: string
  /** The fret of the first row; 1 where the nut is drawn. */
  readonly baseFret: number
  /** One entry a string from the lowest, counted from `baseFret`; null is not played, 0 open. */
  readonly frets: readonly (number | null)[]
  readonly fingers: readonly (number | null)[]
  /** Whether one finger lies across the first row. */
  readonly isBarre: boolean
  /** Whether the song's author gave it. */
  readonly isDefined: boolean
}

export type FretInstrumentName = 'guitar' | 'ukulele'

/**
 * The grips for a chord, the easiest first; the song's own `{define}` before all others.
 *
 * @param definitions `song.definitions`
 */
export function chordDiagrams(
  chord: Chord,
  instrument: FretInstrumentName,
  definitions: readonly ChordDefinition[] = [],
): ChordDiagram[] {
  const name = formatChord({ ...chord, before: '', after: '' })
  const own = definedDiagram(name, instrument, definitions)
  const found = findFingerings(
    wantedTones(chord, instrument),
    instrument === 'guitar' ? guitar : ukulele,
  )
  const diagrams = found.map((frets) => diagramOf(name, frets))
  return own === null ? diagrams : [own, ...diagrams]
}

/** The keys of a chord on a piano, in semitones above the C below it; the bass comes first. */
export function pianoKeys(chord: Chord, definitions: readonly ChordDefinition[] = []): number[] {
  const root = chord.root?.pitch ?? chord.bass?.pitch ?? 0
  const name = formatChord({ ...chord, before: '', after: '' })
  const own = definitions.find(
    (definition) => definition.name === name && definition.keys.length > 0,
  )
  const tones = own?.keys ?? (chord.root === null ? [0] : chordTones(chord.suffix))
  const keys = tones.map((tone) => root + tone)
  const bass = chord.bass?.pitch
  if (bass === undefined || bass === root) return keys
  // The bass lies below the chord; the tone itself need not be played twice.
  const raised = keys.filter((key) => key % 12 !== bass).map((key) => (key < bass ? key + 12 : key))
  return [bass, ...raised].toSorted((left, right) => left - right)
}

function wantedTones(chord: Chord, instrument: FretInstrumentName): Wanted {
  const root = chord.root?.pitch ?? chord.bass?.pitch ?? 0
  const bass = chord.bass?.pitch ?? root
  const tones = chord.root === null ? [0] : chordTones(chord.suffix)
  const pitches = tones.map((tone) => (root + tone) % 12)
  const strings = instrument === 'guitar' ? 5 : 4
  const needed = new Set(pitches)
  // With more tones than strings the fifth goes first, then the root: the bass player has it.
  if (needed.size > 3) needed.delete((root + 7) % 12)
  if (needed.size > strings) needed.delete(root)
  const allowed = new Set(pitches)
  if (instrument === 'guitar') allowed.add(bass)
  return { needed, allowed, bass }
}

function diagramOf(name: string, frets: Frets): ChordDiagram {
  const held = frets.filter((fret) => fret !== null && fret > 0).map(Number)
  const lowest = held.length === 0 ? 1 : Math.min(...held)
  const baseFret = Math.max(0, ...held) <= 4 ? 1 : lowest
  return {
    name,
    baseFret,
    frets: frets.map((fret) => (fret === null || fret === 0 ? fret : fret - baseFret + 1)),
    fingers: frets.map(() => null),
    isBarre: fingersFor(frets) < held.length,
    isDefined: false,
  }
}

function definedDiagram(
  name: string,
  instrument: FretInstrumentName,
  definitions: readonly ChordDefinition[],
): ChordDiagram | null {
  const strings = instrument === 'guitar' ? 6 : 4
  const find = (wanted: string): ChordDefinition | undefined =>
    definitions.findLast(
      (each) =>
        each.name === wanted && (each.instrument === null || each.instrument === instrument),
    )
  const asked = find(name)
  const own = asked?.frets.length === 0 && asked.copyOf !== null ? find(asked.copyOf) : asked
  if (own === undefined || own.frets.length !== strings) return null
  return {
    name,
    baseFret: own.baseFret,
    frets: own.frets,
    fingers: own.fingers.length === strings ? own.fingers : own.frets.map(() => null),
    isBarre: false,
    isDefined: true,
  }
}
