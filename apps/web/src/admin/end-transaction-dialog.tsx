'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, type ApiInputs } from '../api/api.ts'
import { showNote } from '../shell/toasts.tsx'
import type { Transaction } from './transaction-row.tsx'

type Ending = ApiInputs['transaction']['end']['ending']
type Props = { readonly transaction: Transaction; readonly onClose: () => void }

/** Asks before it ends a transaction: its statement first, then its connection. */
export function EndTransactionDialog({ transaction, onClose }: Props) {
  const { pid, begin, state, applicationName } = transaction
  const api = useApi()
  const queries = useQueryClient()
  const [isStopped, setIsStopped] = useState(false)
  const end = useMutation(
    api.transaction.end.mutationOptions({
      onSuccess: (_, { ending }) => {
        if (ending === 'cancel') return setIsStopped(true)
        showNote(`The connection of process ${pid} is ended.`)
        onClose()
      },
      onSettled: () => queries.invalidateQueries(api.transaction.list.queryFilter()),
    }),
  )
  const isGentle = state === 'active' && !isStopped
  const ending: Ending = isGentle ? 'cancel' : 'terminate'
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${applicationName}, process ${pid}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text size="sm" role="status">
          {wordsOf(isGentle, isStopped)}
        </Text>
        {end.error && (
          <Text c="red" size="sm" role="alert">
            {end.error.message}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {isStopped ? 'Leave it so' : 'Cancel'}
          </Button>
          <Button
            color="red"
            loading={end.isPending}
            onClick={() => end.mutate({ pid, begin, ending })}
          >
            {isGentle ? 'Stop the statement' : 'End the connection'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function wordsOf(isGentle: boolean, isStopped: boolean): string {
  if (isGentle) {
    return 'PostgreSQL is asked to stop the statement. Whoever sent it is told that it failed, and nothing of its transaction is stored. It is noted in the audit.'
  }
  if (isStopped) {
    return 'The statement was asked to stop. If the transaction is still there in a moment, its connection can be ended.'
  }
  return 'No statement is at work here, so its connection is ended: PostgreSQL undoes all that it has not committed, and the server opens another one. It is noted in the audit.'
}
