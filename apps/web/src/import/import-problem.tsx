'use client'

import { Button, Stack, Text, Title } from '@mantine/core'

/** When an import's page could not be loaded for a reason that may pass. */
export function ImportProblem({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Stack align="flex-start" gap="xs" maw={480} mt="xl" role="alert">
      <Title order={1} size="h3">
        The import could not be loaded
      </Title>
      <Text c="dimmed">
        The server did not answer as it should. What was read and imported so far is kept.
      </Text>
      <Button mt="xs" onClick={onRetry}>
        Try again
      </Button>
    </Stack>
  )
}
