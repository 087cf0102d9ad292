'use client'

import { Text, Title } from '@mantine/core'
import { Moment } from '../account/moment.tsx'
import type { ApiOutputs } from '../api/api.ts'
import classes from './rows.module.css'

type Alert = ApiOutputs['alert']['list'][number]

/** What was wrong and is over. */
export function PastAlerts({ alerts }: { readonly alerts: readonly Alert[] }) {
  return (
    <section aria-labelledby="past-alerts">
      <Title order={2} size="h4" mb="sm" id="past-alerts">
        Over
      </Title>
      {alerts.length === 0 ? (
        <Text c="dimmed">Nothing was wrong in the last ninety days.</Text>
      ) : (
        <ul className={classes.list}>
          {alerts.map((alert) => (
            <li key={alert.id} className={classes.row}>
              <div className={classes.words}>
                <Text fw={600}>{alert.title}</Text>
                <Text size="sm">{alert.sentence}</Text>
                <Text size="sm" c="dimmed">
                  <Moment at={alert.openedAt} withTime />
                  {alert.resolvedAt !== null && (
                    <>
                      {' to '}
                      <Moment at={alert.resolvedAt} withTime />
                    </>
                  )}
                  {alert.acknowledgedBy !== null && `, ${alert.acknowledgedBy} had it in hand`}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
