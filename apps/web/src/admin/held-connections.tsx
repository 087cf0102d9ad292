import { Alert, Code, Stack, Text } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'

type Held = ApiOutputs['pool']['report']['held']

/** Connections that somebody has taken and does not give back; nothing while all is well. */
export function HeldConnections({ held }: { readonly held: Held }) {
  if (held.length === 0) return null
  return (
    <Alert color="red" variant="light" title="Some connections are not given back">
      <Stack gap="md">
        {held.map(({ by, heldFor, stack }) => (
          <div key={`${by} ${stack}`}>
            <Text size="sm">
              {by ?? 'Something beside the procedures'} has held one for{' '}
              {Math.round(heldFor / 1000)} seconds. It was taken here:
            </Text>
            <Code block>{stack}</Code>
          </div>
        ))}
      </Stack>
    </Alert>
  )
}
