'use client'

import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApiClient } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import type { Church } from '../shell/church-context.tsx'

/** Offers a library to begin with, and goes where the church can be looked at. */
export function HymnsStep({ church }: { readonly church: Church }) {
  const api = useApiClient()
  const [isWanted, setIsWanted] = useState(true)
  const [progress, setProgress] = useState<string | null>(null)
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: async () => {
      if (!isWanted) return `/${church.slug}/songs`
      setProgress('Adding the hymns …')
      const { added } = await api.song.addSamples.mutate({ churchId: church.id })
      setProgress(`${added} hymns are in the library. Planning next Sunday …`)
      const plan = await api.plan.addSample.mutate({ churchId: church.id })
      return `/${church.slug}/plans/${plan.id}`
    },
    onSuccess: (address) => window.location.assign(address),
    onError: () => setProgress(null),
  })
  return (
    <Stack>
      <Complaint message={error?.message ?? null} />
      <Checkbox
        checked={isWanted}
        onChange={(event) => setIsWanted(event.currentTarget.checked)}
        disabled={isPending || isSuccess}
        label="Begin with well-known hymns and a plan for next Sunday"
        description="All in the public domain, with chords and keys. You can change or archive each of them."
      />
      <Button onClick={() => mutate()} loading={isPending || isSuccess}>
        {isWanted ? 'Add them and open the plan' : 'Open the empty library'}
      </Button>
      <Group gap="xs" role="status" mih={24}>
        {progress !== null && (
          <>
            <Loader size="xs" aria-hidden />
            <Text size="sm">{progress}</Text>
          </>
        )}
      </Group>
    </Stack>
  )
}
