import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A page that has nothing to show but why, and where to go from here. */
export function ProblemPage(props: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <Stack align="flex-start" gap="md" maw={520} mx="auto" mt={{ base: 'xl', sm: 96 }} px="md">
      <Title order={1} size="h2">
        {props.title}
      </Title>
      <Text c="dimmed">{props.children}</Text>
      {props.actions}
    </Stack>
  )
}
