'use client'

import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import type { ApiOutputs } from '../api/api.ts'
import { useBrowserValue } from '../shell/use-browser-value.ts'

type Props = {
  readonly token: ApiOutputs['account']['createToken']
  readonly onDone: () => void
}

/** The one time that a token's text is shown, with how to use it. */
export function ShownToken({ token, onDone }: Props) {
  const origin = useBrowserValue(() => window.location.origin, '')
  return (
    <Alert
      variant="light"
      color="green"
      icon={<IconKey aria-hidden />}
      title={`${token.name} is made`}
    >
      <Stack gap="sm">
        <Text size="sm">Copy it now: it is shown this once, and only its hash is kept.</Text>
        <Code block data-testid="token">
          {token.secret}
        </Code>
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
        <Code block>{`curl -H "Authorization: Bearer $PRECENTOR_TOKEN" \\
  ${origin}/api/trpc/church.list`}</Code>
        <Text size="sm">In TypeScript, every procedure with its types:</Text>
        <Code block>{`import { createPrecentorClient } from '@precentor/client'

const precentor = createPrecentorClient({
  url: '${origin}',
  token: process.env.PRECENTOR_TOKEN,
})
const churches = await precentor.church.list.query()`}</Code>
      </Stack>
    </Alert>
  )
}
