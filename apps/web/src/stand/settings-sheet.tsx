'use client'

import type { Notation } from '@precentor/schemas'
import { useId } from 'react'
import { notationChoices, notationNames } from '../chart/notation-view.ts'
import { Choice } from './choice.tsx'
import type { Reader } from './draw-song.ts'
import classes from './settings-sheet.module.css'
import { Sheet } from './sheet.tsx'
import { SizeStepper } from './size-stepper.tsx'
import type { StandSettings } from './stand-settings.ts'
import type { ReaderProfile } from './use-reader.ts'
import type { Wakefulness } from './use-wake-lock.ts'

/** How I read at this stand. Every choice is drawn at once, behind the sheet. */
export function SettingsSheet(props: {
  readonly isOpen: boolean
  readonly settings: StandSettings
  readonly reader: Reader
  readonly profile: ReaderProfile
  /** Pixels of the letters as they are drawn now. */
  readonly size: number
  readonly wakefulness: Wakefulness
  readonly onChange: (change: Partial<StandSettings>) => void
  readonly onClose: () => void
}) {
  const { isOpen, settings, reader, profile, size, wakefulness, onChange, onClose } = props
  const { shapes } = reader
  return (
    <Sheet title="My stand" isOpen={isOpen} onClose={onClose}>
      <SizeStepper
        wanted={settings.size}
        size={size}
        onChange={(wanted) => onChange({ size: wanted })}
      />
      <Choice
        label="Show"
        value={settings.hasChords ? 'chords' : 'lyrics'}
        options={[
          { value: 'chords', name: 'Chords and lyrics' },
          { value: 'lyrics', name: 'Lyrics only' },
        ]}
        onChoose={(shown) => onChange({ hasChords: shown === 'chords' })}
      />
      <Choice
        label="Capo"
        value={reader.habit}
        options={[
          { value: 'plan', name: 'As planned' },
          { value: 'mine', name: 'My shapes' },
          { value: 'none', name: 'No capo' },
        ]}
        hint={reader.habit === 'mine' ? shapesHint(shapes) : undefined}
        onChoose={(capo) => onChange({ capo })}
      />
      <NotationField settings={settings} usual={profile.notation} onChange={onChange} />
      <Choice
        label="Sections that come again"
        value={settings.isWrittenOut ? 'full' : 'label'}
        options={[
          { value: 'label', name: 'By name' },
          { value: 'full', name: 'Written out' },
        ]}
        onChoose={(repeats) => onChange({ isWrittenOut: repeats === 'full' })}
      />
      <Choice
        label="Between the songs"
        value={settings.hasOtherItems ? 'all' : 'songs'}
        options={[
          { value: 'all', name: 'Show everything' },
          { value: 'songs', name: 'Songs only' },
        ]}
        onChoose={(items) => onChange({ hasOtherItems: items === 'all' })}
      />
      <Choice
        label="Light"
        value={settings.scheme}
        options={[
          { value: 'dark', name: 'Dark' },
          { value: 'light', name: 'Light' },
          { value: 'auto', name: 'Auto' },
        ]}
        onChoose={(scheme) => onChange({ scheme })}
      />
      {wakefulness !== 'unknown' && <p className={classes.note}>{wakeNotes[wakefulness]}</p>}
    </Sheet>
  )
}

const wakeNotes = {
  awake: 'The screen stays awake while the stand is open.',
  unable: 'This browser lets the screen go dark. Turn that off in the settings of the device.',
} as const

function shapesHint(shapes: readonly string[]): string {
  if (shapes.length === 0) return 'Your profile names no shapes yet, so the plan’s capo is shown.'
  return `Shapes of ${shapes.join(', ')}, as your profile says.`
}

function NotationField(props: {
  readonly settings: StandSettings
  /** The notation of the profile. */
  readonly usual: Notation
  readonly onChange: (change: Partial<StandSettings>) => void
}) {
  const { settings, usual, onChange } = props
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>Chord names</label>
      <select
        id={id}
        value={settings.notation ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = notationChoices.find((name) => name === currentTarget.value)
          onChange({ notation: chosen ?? null })
        }}
      >
        <option value="">My profile: {notationNames[usual]}</option>
        {notationChoices.map((name) => (
          <option key={name} value={name}>
            {notationNames[name]}
          </option>
        ))}
      </select>
    </div>
  )
}
