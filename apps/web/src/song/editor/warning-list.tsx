import type { Warning } from '@precentor/chart'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './chart-editor.module.css'

/** What the reader of the text found odd; each leads to its place. */
export function WarningList(props: {
  readonly warnings: readonly Warning[]
  readonly onShow: (warning: Warning) => void
}) {
  const { warnings, onShow } = props
  if (warnings.length === 0) return null
  return (
    <section className={classes.warnings} aria-label="Warnings">
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.line} ${warning.column} ${warning.code}`}>
            <button type="button" onClick={() => onShow(warning)}>
              <IconAlertTriangle size={15} aria-hidden />
              <span className={classes.place}>
                Line {warning.line}, column {warning.column}
              </span>
              <span>{warning.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
