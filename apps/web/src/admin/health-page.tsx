'use client'

import {
  Anchor,
  Badge,
  Card,
  Group,
  Stack,
  Text,
  ThemeIcon,
  Title,
  VisuallyHidden,
} from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { useApi, type ApiOutputs } from '../api/api.ts'

type Report = ApiOutputs['health']['report']
type Check = Report['checks'][number]

const looks = {
  well: { color: 'teal', icon: IconCheck, word: 'Well' },
  watch: { color: 'yellow', icon: IconAlertTriangle, word: 'Watch' },
  ill: { color: 'red', icon: IconX, word: 'Needs help' },
} as const

/** How the server is, in words, looked at again every ten seconds. */
export function HealthPage() {
  const { data: report } = useSuspenseQuery({
    ...useApi().health.report.queryOptions(),
    refetchInterval: 10_000,
  })
  const look = looks[report.state]
  return (
    <Stack gap="lg" maw={880}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <ThemeIcon color={look.color} radius="xl" size={32} variant="light" aria-hidden>
          <look.icon size={18} />
        </ThemeIcon>
        <div>
          <Title order={1} size="h3" aria-live="polite">
            {report.readiness}
          </Title>
          {report.state === 'well' && <Text>{report.summary}</Text>}
        </div>
      </Group>
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {report.checks.map((check) => (
          <CheckCard key={check.name} check={check} />
        ))}
      </Stack>
    </Stack>
  )
}

function CheckCard({ check }: { readonly check: Check }) {
  const look = looks[check.state]
  const { slug } = useChurch()
  return (
    <Card component="li" withBorder padding="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h5">
            {check.name}
          </Title>
          <Text className="figures">{check.sentence}</Text>
          {check.advice !== null && (
            <Text c="dimmed" size="sm" mt={4}>
              {check.advice}
            </Text>
          )}
          {check.room !== null && (
            <Anchor component={Link} href={`/${slug}/admin/${check.room}`} size="sm">
              {check.advice === null ? 'See more' : 'See what to do'}
              <VisuallyHidden> about {check.name.toLowerCase()}</VisuallyHidden>
            </Anchor>
          )}
        </div>
        <Badge color={look.color} variant="dot" flex="none">
          {look.word}
        </Badge>
      </Group>
    </Card>
  )
}
