'use client'

import { useState } from 'react'
import tool from '../tool.module.css'
import { ComparedText } from './compared-text.tsx'
import classes from './conflict-panel.module.css'

export type Side = 'mine' | 'theirs' | 'both'

export type ContestedField = {
  readonly name: string
  readonly label: string
  /** Both versions as text to compare. */
  readonly mine: string
  readonly theirs: string
  /** Both changes in one text, where they do not meet; null where they do. */
  readonly both: string | null
}

/**
 * Shows what two people changed at the same time, both versions of it, and lets one be chosen field
 * by field. What only one of them changed is kept without asking.
 */
export function ConflictPanel(props: {
  readonly fields: readonly ContestedField[]
  readonly isSaving: boolean
  readonly onSave: (choices: Readonly<Record<string, Side>>) => void
  readonly onCancel: () => void
}) {
  const { fields, isSaving, onSave, onCancel } = props
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({})
  const chooseAll = (side: Side) => () =>
    setChoices(Object.fromEntries(fields.map(({ name }) => [name, side])))
  const isDecided = fields.every(({ name }) => choices[name] !== undefined)
  return (
    <section className={classes.panel} aria-labelledby="conflict-title">
      <h2 id="conflict-title" className={classes.title}>
        Somebody else changed this in the meantime
      </h2>
      <p className={classes.lead}>
        {fields.length === 0
          ? 'You changed different things. Both changes can be kept.'
          : 'Nothing is lost: choose which version to keep. What only one of you changed stays.'}
      </p>
      {fields.length > 0 && (
        <div className={classes.buttons}>
          <button type="button" className={tool.tool} onClick={chooseAll('mine')}>
            Keep mine
          </button>
          <button type="button" className={tool.tool} onClick={chooseAll('theirs')}>
            Take theirs
          </button>
        </div>
      )}
      {fields.map((field) => (
        <Contested
          key={field.name}
          field={field}
          chosen={choices[field.name]}
          onChoose={(side) => setChoices((before) => ({ ...before, [field.name]: side }))}
        />
      ))}
      <div className={classes.buttons}>
        <button
          type="button"
          className={tool.main}
          disabled={!isDecided || isSaving}
          onClick={() => onSave(choices)}
        >
          {fields.length === 0 ? 'Save both' : 'Save what I chose'}
        </button>
        <button type="button" className={tool.tool} onClick={onCancel}>
          Go on editing
        </button>
      </div>
    </section>
  )
}

function Contested(props: {
  readonly field: ContestedField
  readonly chosen: Side | undefined
  readonly onChoose: (side: Side) => void
}) {
  const { field, chosen, onChoose } = props
  const { name, label, mine, theirs, both } = field
  const isLong = mine.includes('\n') || theirs.includes('\n')
  const choice = (side: Side, title: string, text: string) => (
    <label className={classes.side} data-chosen={chosen === side || undefined}>
      <span className={classes.sideTitle}>
        <input
          type="radio"
          name={`conflict-${name}`}
          checked={chosen === side}
          onChange={() => onChoose(side)}
        />
        {title}
      </span>
      {!isLong && side !== 'both' && (
        <span className={classes.value}>{text === '' ? 'nothing' : text}</span>
      )}
    </label>
  )
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.sides}>
        {choice('mine', 'Mine', mine)}
        {choice('theirs', 'Theirs', theirs)}
        {both !== null && choice('both', 'Both changes together', '')}
      </div>
      {isLong && <ComparedText mine={mine} theirs={theirs} />}
    </fieldset>
  )
}
