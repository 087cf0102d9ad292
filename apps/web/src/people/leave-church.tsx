'use client'

import { Button, Popover, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { useChurch } from '../shell/church-context.tsx'

/** Leaves the church. It asks first: the way back in is closed to whoever went out. */
export function LeaveChurch() {
  const { id: churchId, memberId, name } = useChurch()
  const leaving = useMutation(
    useApi().member.remove.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  )
  return (
    <Popover position="top-start" withArrow trapFocus width={300}>
      <Popover.Target>
        <Button variant="default" style={{ alignSelf: 'start' }}>
          Leave {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Complaint message={leaving.error?.message ?? null} />
        <Text size="sm" mb="sm">
          You will see nothing of {name} any more. An admin can take you back, with your profile as
          it is now.
        </Text>
        <Button
          size="sm"
          color="red"
          loading={leaving.isPending || leaving.isSuccess}
          onClick={() => leaving.mutate({ churchId, memberId })}
        >
          Leave
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
