'use client'

import { Badge, Button, Group, Popover, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showProblem } from '../shell/toasts.tsx'
import { Moment } from './moment.tsx'
import classes from './rows.module.css'
import { NewTokenForm } from './new-token-form.tsx'
import { ShownToken } from './shown-token.tsx'
import { useAccountRefresh } from './use-account-refresh.ts'

type Token = ApiOutputs['account']['listTokens'][number]
type NewToken = ApiOutputs['account']['createToken']

/** Personal tokens, with which programs act as this person. */
export function Tokens() {
  const { data: tokens } = useSuspenseQuery(useApi().account.listTokens.queryOptions())
  const [isMaking, setIsMaking] = useState(false)
  const [made, setMade] = useState<NewToken | null>(null)
  return (
    <Stack gap="sm">
      {made !== null && <ShownToken token={made} onDone={() => setMade(null)} />}
      {tokens.length > 0 && (
        <ul className={classes.list}>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
      {isMaking ? (
        <NewTokenForm
          onMade={(token) => {
            setMade(token)
            setIsMaking(false)
          }}
          onCancel={() => setIsMaking(false)}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setIsMaking(true)}
          style={{ alignSelf: 'start' }}
        >
          New token
        </Button>
      )}
    </Stack>
  )
}

function TokenRow({ token }: { readonly token: Token }) {
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <Text fw={500}>{token.name}</Text>
          <Badge variant="light" tt="none" color={token.scope === 'write' ? 'yellow' : 'gray'}>
            {token.scope === 'write' ? 'reads and writes' : 'reads'}
          </Badge>
        </Group>
        <div className={classes.facts}>
          {token.hint}…, <LastUse token={token} />, <Expiry token={token} />
        </div>
      </div>
      <RevokeButton token={token} />
    </li>
  )
}

function LastUse({ token: { lastUsedAt } }: { readonly token: Token }) {
  if (lastUsedAt === null) return <>never used</>
  return (
    <>
      last used <Moment at={lastUsedAt} withTime />
    </>
  )
}

function Expiry({ token: { expiresAt, isExpired } }: { readonly token: Token }) {
  if (expiresAt === null) return <>never expires</>
  return (
    <>
      {isExpired ? 'expired' : 'until'} <Moment at={expiresAt} />
    </>
  )
}

/** Asks first, because a revoked token cannot be given back: it would have to be trusted again. */
function RevokeButton({ token }: { readonly token: Token }) {
  const refresh = useAccountRefresh()
  const revoking = useMutation(
    useApi().account.revokeToken.mutationOptions({
      onSettled: refresh,
      onError: (error) => showProblem(error),
    }),
  )
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" aria-label={`Revoke ${token.name}`}>
          Revoke
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={260}>
        <Text size="sm" mb="xs">
          Programs that use it stop working at once.
        </Text>
        <Button
          size="xs"
          color="red"
          loading={revoking.isPending}
          onClick={() => revoking.mutate({ tokenId: token.id })}
        >
          Revoke {token.name}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
