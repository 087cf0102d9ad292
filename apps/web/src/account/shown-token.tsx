'use client'

import { Button, CopyButton, Group, Paper, Stack, Text } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import { useBrowserValue } from '../shell/use-browser-value.ts'
import { TextBlock } from './text-block.tsx'

type Props = {
  readonly token: ApiOutputs['account']['createToken']
  readonly onDone: () => void
}

/** The one time that a token's text is shown, with how to use it. */
export function ShownToken({ token, onDone }: Props) {
  const origin = useBrowserValue(() => window.location.origin, '')
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap="sm">
        <div>
          <Text fw={600}>{token.name} is made</Text>
          <Text size="sm">Copy it now: it is shown this once, and only its hash is kept.</Text>
        </div>
        <TextBlock>{token.secret}</TextBlock>
        <Group gap="xs">
          <CopyButton value={token.secret}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {copied ? 'Copied' : 'Copy the token'}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" onClick={onDone}>
            I have it
          </Button>
        </Group>
        <Text size="sm">On the command line:</Text>
        <TextBlock>{curlExample(origin)}</TextBlock>
        <Text size="sm">In TypeScript, every procedure with its types:</Text>
        <TextBlock>{clientExample(origin)}</TextBlock>
      </Stack>
    </Paper>
  )
}

function curlExample(origin: string): string {
  return `curl -H "Authorization: Bearer $PRECENTOR_TOKEN" \\
  ${origin}/api/trpc/church.list`
}

function clientExample(origin: string): string {
  return `import { createPrecentorClient } from '@precentor/client'

const precentor = createPrecentorClient({
  url: '${origin}',
  token: process.env.PRECENTOR_TOKEN,
})
const churches = await precentor.church.list.query()`
}
