import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A page with one thing to do, as in signing in. */
export function CardPage(props: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Container component="main" size={460} py={{ base: 'lg', sm: 64 }}>
      <Text fw={650} c="ink" mb="md" ta="center">
        Precentor
      </Text>
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} radius="md">
        <Stack gap="md">
          <div>
            <Title order={1} size="h3">
              {props.title}
            </Title>
            {props.lead && (
              <Text c="dimmed" mt={4}>
                {props.lead}
              </Text>
            )}
          </div>
          {props.children}
        </Stack>
      </Paper>
    </Container>
  )
}
