'use client'

import classes from './chart-editor.module.css'

export type EditorPart = 'text' | 'preview' | 'facts'

/** On a phone, where only one part of the editor has room: which one. */
export function PartSwitch(props: {
  readonly part: EditorPart
  readonly warnings: number
  readonly onShow: (part: EditorPart) => void
}) {
  const { part, warnings, onShow } = props
  return (
    <div className={classes.switch}>
      {parts.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={name === part} onClick={() => onShow(name)}>
          {label}
          {name === 'text' && warnings > 0 && ` (${warnings})`}
        </button>
      ))}
    </div>
  )
}

const parts: readonly (readonly [EditorPart, string])[] = [
  ['text', 'Text'],
  ['preview', 'Preview'],
  ['facts', 'Key, tempo, order'],
]
