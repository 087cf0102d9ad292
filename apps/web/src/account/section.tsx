import { Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

/** One matter of a page of settings, under its own heading. */
export function Section(props: {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <div>
        <Title order={2} size="h4" id={id}>
          {props.title}
        </Title>
        {props.lead !== undefined && (
          <Text size="sm" c="dimmed">
            {props.lead}
          </Text>
        )}
      </div>
      {props.children}
    </Stack>
  )
}
