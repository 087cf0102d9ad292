'use client'

import type { Notation } from '@precentor/schemas'
import { useMemo } from 'react'
import { usualHabit } from './capo-for-reader.ts'
import type { Reader } from './draw-song.ts'
import type { StandSettings } from './stand-settings.ts'

/** What a profile says about reading charts. */
export type ReaderProfile = {
  readonly notation: Notation
  readonly capoShapes: readonly string[]
}

/** How the visitor reads charts: what was chosen on this device, else what the profile says. */
export function useReader(profile: ReaderProfile, settings: StandSettings): Reader {
  return useMemo(() => readerOf(profile, settings), [profile, settings])
}

export function readerOf(profile: ReaderProfile, settings: StandSettings): Reader {
  return {
    notation: settings.notation ?? profile.notation,
    habit: settings.capo ?? usualHabit(profile.capoShapes),
    shapes: profile.capoShapes,
    hasChords: settings.hasChords,
    isWrittenOut: settings.isWrittenOut,
  }
}
