import type { Notation } from '@precentor/schemas'
import type { ApiInputs, ApiOutputs } from '../api/api.ts'

export type Profile = ApiOutputs['profile']['me']

/** What the form holds; a voice's range stays there while it is switched off. */
export type ProfileValues = {
  readonly name: string
  readonly instruments: string[]
  readonly sings: boolean
  readonly range: { readonly low: string; readonly high: string }
  readonly notation: Notation
  readonly capoShapes: string[]
}

const usualRange = { low: 'A2', high: 'E4' }

export function toValues(profile: Omit<Profile, 'songKeys'>): ProfileValues {
  const { name, instruments, vocalRange, notation, capoShapes } = profile
  return {
    name,
    instruments: [...instruments],
    sings: vocalRange !== null,
    range: vocalRange ?? usualRange,
    notation,
    capoShapes: [...capoShapes],
  }
}

/** What `profile.update` takes, but for church and version. */
export function toChanges(
  values: ProfileValues,
): Omit<ApiInputs['profile']['update'], 'churchId' | 'version'> {
  const { sings, range, ...rest } = values
  return { ...rest, vocalRange: sings ? range : null }
}

/** The values in words, side by side with what somebody else stored. */
export function compareProfiles(mine: ProfileValues, theirs: ProfileValues) {
  const rows = (values: ProfileValues) => ({
    Name: values.name,
    Instruments: values.instruments.join(', '),
    Voice: values.sings ? `${values.range.low} to ${values.range.high}` : 'does not sing',
    'Chord names': values.notation,
    'Capo shapes': values.capoShapes.join(', '),
  })
  const stored = Object.entries(rows(theirs))
  return Object.entries(rows(mine)).map(([label, text], index) => ({
    label,
    mine: text,
    theirs: stored[index]?.[1] ?? '',
  }))
}
