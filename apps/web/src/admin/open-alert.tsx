'use client'

import { Button, Card, Group, List, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Moment } from '../account/moment.tsx'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showProblem } from '../shell/toasts.tsx'

type Alert = ApiOutputs['alert']['list'][number]
type Rule = ApiOutputs['alert']['listRules'][number]

type Props = { readonly alert: Alert; readonly rule: Rule | undefined }

/** One thing that is wrong now: what it means, what to do, and who has it in hand. */
export function OpenAlert({ alert, rule }: Props) {
  return (
    <Card component="li" withBorder padding="md" style={{ borderLeftWidth: 4, borderLeftColor }}>
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Title order={2} size="h5">
            {alert.title}
          </Title>
          <Text className="figures">{alert.sentence}</Text>
          <Text c="dimmed" size="sm">
            Since <Moment at={alert.openedAt} withTime />. {rule?.meaning}
          </Text>
        </div>
        <InHand alert={alert} />
      </Group>
      {rule !== undefined && (
        <List type="ordered" size="sm" mt="sm" spacing={4}>
          {rule.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

const borderLeftColor = 'var(--mantine-color-red-filled)'

function InHand({ alert }: { readonly alert: Alert }) {
  const api = useApi()
  const queries = useQueryClient()
  const acknowledge = useMutation(
    api.alert.acknowledge.mutationOptions({
      onError: (error) => showProblem(error),
      onSettled: async () => {
        await queries.invalidateQueries(api.alert.list.queryFilter())
        await queries.invalidateQueries(api.alert.listNew.queryFilter())
      },
    }),
  )
  if (alert.acknowledgedAt !== null) {
    return (
      <Text size="sm">
        {alert.acknowledgedBy ?? 'Somebody'} has it in hand since{' '}
        <Moment at={alert.acknowledgedAt} withTime />
      </Text>
    )
  }
  return (
    <Button
      size="xs"
      loading={acknowledge.isPending}
      onClick={() => acknowledge.mutate({ alertId: alert.id })}
      aria-label={`I have it in hand: ${alert.title}`}
    >
      I have it in hand
    </Button>
  )
}
