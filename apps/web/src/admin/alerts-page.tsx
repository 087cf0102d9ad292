'use client'

import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { AlertRules } from './alert-rules.tsx'
import { OpenAlert } from './open-alert.tsx'
import { PastAlerts } from './past-alerts.tsx'

/** What is wrong now, what was, and from when on it counts as wrong. */
export function AlertsPage() {
  const api = useApi()
  const refetchInterval = 5_000
  const { data: alerts } = useSuspenseQuery({ ...api.alert.list.queryOptions(), refetchInterval })
  const { data: rules } = useSuspenseQuery(api.alert.listRules.queryOptions())
  const open = alerts.filter(({ resolvedAt }) => resolvedAt === null)
  const past = alerts.filter(({ resolvedAt }) => resolvedAt !== null)
  return (
    <Stack gap="xl" maw={880}>
      <div>
        <Title order={1} size="h3" aria-live="polite">
          {summary(open.length)}
        </Title>
        <Text c="dimmed" size="sm">
          An alert opens when something was wrong for long enough, and is over after a calm minute.
        </Text>
      </div>
      {open.length > 0 && (
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {open.map((alert) => (
            <OpenAlert
              key={alert.id}
              alert={alert}
              rule={rules.find(({ rule }) => rule === alert.rule)}
            />
          ))}
        </Stack>
      )}
      <AlertRules rules={rules} />
      <PastAlerts alerts={past} />
    </Stack>
  )
}

function summary(open: number): string {
  if (open === 0) return 'All quiet: no alert is open'
  return open === 1 ? 'One alert is open' : `${open} alerts are open`
}
