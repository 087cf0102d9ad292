'use client'

import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { InvitationLink } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { usePeopleRefresh } from './use-people-refresh.ts'

type Props = { readonly sendsMail: boolean; readonly onClose: () => void }

/** Makes an invitation: first for whom, then its link, once. */
export function InviteDialog({ sendsMail, onClose }: Props) {
  const refresh = usePeopleRefresh()
  const { mutate, data, error, isPending } = useMutation(
    useApi().invitation.create.mutationOptions({ onSuccess: refresh }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title="Invite somebody"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {data === undefined ? (
        <InviteForm
          sendsMail={sendsMail}
          isPending={isPending}
          complaint={error?.message ?? null}
          onInvite={mutate}
        />
      ) : (
        <InvitationLink invitation={data} sendsMail={sendsMail} onDone={onClose} />
      )}
    </Modal>
  )
}
