'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { showNote } from '../shell/toasts.tsx'
import type { Worker } from './worker-row.tsx'

type Props = { readonly worker: Worker; readonly onClose: () => void }

/** Asks before a worker is replaced. */
export function RestartDialog({ worker: { id }, onClose }: Props) {
  const api = useApi()
  const queries = useQueryClient()
  const restart = useMutation(
    api.worker.restart.mutationOptions({
      onSuccess: () => {
        showNote(`Worker ${id} is replaced.`)
        onClose()
      },
      onSettled: () => queries.invalidateQueries(api.worker.list.queryFilter()),
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Restart worker ${id}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text size="sm">
          Another worker is started, and when it is ready this one finishes what it has begun and
          leaves. No request is lost. It is noted in the audit.
        </Text>
        {restart.error && (
          <Text c="red" size="sm" role="alert">
            {restart.error.message}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={restart.isPending} onClick={() => restart.mutate({ worker: id })}>
            Restart
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
