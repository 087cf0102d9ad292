import type { Notation } from '@precentor/schemas'
import { notationChoices } from '../chart/notation-view.ts'

export const schemes = ['dark', 'light', 'auto'] as const
export type Scheme = (typeof schemes)[number]

/** Whose capo is drawn: the plan's, the one that gives the reader's own shapes, or none. */
export const capoHabits = ['plan', 'mine', 'none'] as const
export type CapoHabit = (typeof capoHabits)[number]

/** Pixels of the lyrics' letters. */
export const standSizes = { least: 12, most: 40, usual: 18 } as const

/** How somebody reads at the stand. It belongs to the device: a tablet wants other letters than a phone. */
export type StandSettings = {
  readonly scheme: Scheme
  /** Pixels, or the largest size at which a song fills one page. */
  readonly size: number | 'fit'
  readonly hasChords: boolean
  /** Null while nothing was chosen: the reader's own shapes if the profile names any, else the plan's. */
  readonly capo: CapoHabit | null
  /** Null is the notation of the reader's profile. */
  readonly notation: Notation | null
  /** Whether a section that is sung again is written out again. */
  readonly isWrittenOut: boolean
  /** Whether prayers, readings and the like have their place between the songs. */
  readonly hasOtherItems: boolean
}

export const usualSettings: StandSettings = {
  scheme: 'dark',
  size: standSizes.usual,
  hasChords: true,
  capo: null,
  notation: null,
  isWrittenOut: false,
  hasOtherItems: true,
}

/** Kept in a cookie, so that the server draws the stand as it will stay: nothing flashes or jumps. */
export const settingsCookie = 'precentor-stand'

/** Reads what the device remembers; whatever makes no sense counts as not chosen. */
export function readSettings(text: string | undefined): StandSettings {
  const params = new URLSearchParams(text)
  return {
    scheme: oneOf(schemes, params.get('scheme')) ?? usualSettings.scheme,
    size: readSize(params.get('size')),
    hasChords: params.get('chords') !== 'off',
    capo: oneOf(capoHabits, params.get('capo')),
    notation: oneOf(notationChoices, params.get('notation')),
    isWrittenOut: params.get('repeats') === 'full',
    hasOtherItems: params.get('items') !== 'songs',
  }
}

/** Writes settings for `readSettings`: only letters, digits, `=` and `&`. */
export function writeSettings(settings: StandSettings): string {
  const { scheme, size, hasChords, capo, notation, isWrittenOut, hasOtherItems } = settings
  const params = new URLSearchParams({ scheme, size: String(size) })
  if (!hasChords) params.set('chords', 'off')
  if (capo !== null) params.set('capo', capo)
  if (notation !== null) params.set('notation', notation)
  if (isWrittenOut) params.set('repeats', 'full')
  if (!hasOtherItems) params.set('items', 'songs')
  return params.toString()
}

function readSize(text: string | null): StandSettings['size'] {
  if (text === 'fit') return 'fit'
  if (text === null || !/^\d{2}$/.test(text)) return usualSettings.size
  return Math.min(Math.max(Number(text), standSizes.least), standSizes.most)
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  text: string | null,
): Choice | null {
  return choices.find((choice) => choice === text) ?? null
}
