'use client'

import { Button, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useImportPaths } from './use-import-paths.ts'

/** When an address leads to no import of this church. */
export function ImportNotFound() {
  const paths = useImportPaths()
  return (
    <Stack align="flex-start" gap="xs" maw={480} mt="xl">
      <Title order={1} size="h3">
        There is no such import
      </Title>
      <Text c="dimmed">The address may be wrong, or it belongs to another church.</Text>
      <Button component={Link} href={paths.imports} mt="xs">
        All imports
      </Button>
    </Stack>
  )
}
