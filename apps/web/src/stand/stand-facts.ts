import type { Notation } from '@precentor/schemas'
import { keyName } from '../chart/key-choices.ts'
import { keyNotation } from '../chart/notation-view.ts'
import type { DrawnSong } from './draw-song.ts'
import type { PlannedSong } from './plan.ts'

export type StandFacts = {
  /** One key, or with a capo two: what the church hears and what the hands play. */
  readonly keys: readonly string[]
  /** Tempo and metre. */
  readonly rest: readonly string[]
}

/** What a player has to know before the first bar, one phrase each. */
export function standFacts(
  drawn: Pick<DrawnSong, 'soundingKey' | 'shapeKey' | 'capo'>,
  { tempo, metre }: Pick<PlannedSong, 'tempo' | 'metre'>,
  notation: Notation,
): StandFacts {
  return {
    keys: keyFacts(drawn, (key) => keyName(key, keyNotation(notation))),
    rest: [...(tempo === null ? [] : [`${tempo} bpm`]), ...(metre === null ? [] : [metre])],
  }
}

function keyFacts(
  { soundingKey, shapeKey, capo }: Pick<DrawnSong, 'soundingKey' | 'shapeKey' | 'capo'>,
  name: (key: string) => string,
): string[] {
  if (capo === 0) return soundingKey === null ? [] : [`Key ${name(soundingKey)}`]
  if (soundingKey === null || shapeKey === null) return [`Capo ${capo}`]
  return [`Sounds in ${name(soundingKey)}`, `Capo ${capo}: play in ${name(shapeKey)}`]
}
