'use client'

import { Anchor, Code, Text } from '@mantine/core'
import Link from 'next/link'
import { Moment } from '../account/moment.tsx'
import type { ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { actionWords, objectAddress } from './audit-words.ts'
import classes from './rows.module.css'

type Entry = ApiOutputs['audit']['list']['items'][number]

/** One entry: what, by whom, when, and what was noted besides. */
export function AuditRow({ entry }: { readonly entry: Entry }) {
  const { action, at, person, details } = entry
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>
          {actionWords(action)} <ObjectName entry={entry} />
        </Text>
        <Text size="sm" c="dimmed" className="figures">
          {person ?? 'Somebody who is not signed in'}, <Moment at={at} withTime />
        </Text>
        {details !== null && (
          <details className={classes.details}>
            <summary>What was noted</summary>
            <Code className={classes.reason}>{details}</Code>
          </details>
        )}
      </div>
    </li>
  )
}

function ObjectName({ entry }: { readonly entry: Entry }) {
  const { slug } = useChurch()
  const { objectType, objectId, objectName } = entry
  if (objectName === null) return null
  const address = objectAddress(slug, objectType, objectId)
  if (address === null) return <>“{objectName}”</>
  return (
    <Anchor component={Link} href={address} fw={600}>
      {objectName}
    </Anchor>
  )
}
