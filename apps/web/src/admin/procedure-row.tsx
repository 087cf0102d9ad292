import { Badge, Button, Text } from '@mantine/core'
import { limitOf, limitText, whoMay } from './procedure-words.ts'
import { milliseconds } from './milliseconds.ts'
import classes from './rows.module.css'
import type { Procedure } from './use-procedures.ts'

type Props = { readonly procedure: Procedure; readonly onChange: () => void }

/** One procedure: who may call it, how often, and what that costs. */
export function ProcedureRow({ procedure, onChange }: Props) {
  const { path, kind, access, isEnabled, isEssential, ownLimit, figures } = procedure
  const isOff = !isEnabled && !isEssential
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>{path}</Text>
        <Text size="sm" c="dimmed">
          {kind}, {whoMay(access)}, {limitText(limitOf(procedure))}
        </Text>
        <Text size="sm" className="figures">
          {figures === undefined ? 'Not called yet.' : costs(figures)}
        </Text>
      </div>
      {isOff && (
        <Badge color="red" variant="dot">
          Switched off
        </Badge>
      )}
      {ownLimit !== null && (
        <Badge color="ink" variant="dot">
          Own limit
        </Badge>
      )}
      <Button variant="default" size="xs" onClick={onChange} aria-label={`Change ${path}`}>
        Change
      </Button>
    </li>
  )
}

function costs(figures: NonNullable<Procedure['figures']>): string {
  const { count, p95, errors, meanStatements } = figures
  const parts = [
    count === 1 ? '1 call' : `${count} calls`,
    ...(count > 0 ? [`95 % within ${milliseconds(p95)}`] : []),
    errors === 1 ? '1 error' : `${errors} errors`,
    `${meanStatements.toFixed(1)} statements each`,
  ]
  return parts.join(' · ')
}
