import { Stack, Text, Title } from '@mantine/core'

/** What somebody sees who may not be here: who may, and that they can be asked. */
export function Forbidden({ who }: { readonly who: string }) {
  return (
    <Stack align="flex-start" gap="xs" maw={480} mt="xl">
      <Title order={1} size="h3">
        This page is not for your role
      </Title>
      <Text c="dimmed">{who} Ask one of them if you need something from here.</Text>
    </Stack>
  )
}
