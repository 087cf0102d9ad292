'use client'

import { inOrder } from '../chart/in-order.ts'
import type { ImportSource } from './import.ts'
import classes from './import-details.module.css'
import { lineId } from './source-pane.tsx'
import { formatName } from './words.ts'

/** What the file was taken for, and what was guessed or dropped, each with its place. */
export function ReportPane({ source }: { readonly source: ImportSource }) {
  const { fileName, size, format, encoding, error, song } = source
  return (
    <section className={`${classes.pane} ${classes.report}`} aria-label="Report">
      <h2 className={classes.name}>Report</h2>
      <dl className={classes.facts}>
        <dt>File</dt>
        <dd>{fileName}</dd>
        <dt>Size</dt>
        <dd>{size.toLocaleString('en')} bytes</dd>
        {format !== null && (
          <>
            <dt>Read as</dt>
            <dd>{formatName(format)}</dd>
          </>
        )}
        {encoding !== null && (
          <>
            <dt>Encoding</dt>
            <dd>{encoding}</dd>
          </>
        )}
      </dl>
      {error !== null && <p role="alert">{error}</p>}
      {song !== null && song.warnings.length === 0 && (
        <p className={classes.quiet}>Nothing was guessed and nothing was dropped.</p>
      )}
      {song !== null && (
        <ul className={classes.warnings}>
          {inOrder(song.warnings, ({ message, line, column }) => (
            <li>
              <button
                type="button"
                className={classes.place}
                onClick={() => document.getElementById(lineId(line))?.scrollIntoView()}
              >
                Line {line}, column {column}
              </button>
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
