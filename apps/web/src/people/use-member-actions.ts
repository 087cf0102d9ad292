'use client'

import type { Role } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { roleWords } from '../identity/role-words.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { Member } from './member.ts'
import { usePeopleRefresh } from './use-people-refresh.ts'

/** What admins do with a member; each can be undone from the toast. */
export function useMemberActions(member: Member): {
  readonly changeRole: (role: Role) => void
  readonly remove: () => void
  readonly isBusy: boolean
} {
  const churchId = useChurch().id
  const api = useApi()
  const onSettled = usePeopleRefresh()
  const onError = (error: { readonly message: string }) => showProblem(error)
  const { id: memberId, name } = member

  const restoring = useMutation(api.member.restore.mutationOptions({ onSettled, onError }))
  const removing = useMutation(
    api.member.remove.mutationOptions({
      onSettled,
      onError,
      onSuccess: () =>
        showUndo(`${name} is no longer a member.`, () => restoring.mutate({ churchId, memberId })),
    }),
  )
  const undoing = useMutation(api.member.changeRole.mutationOptions({ onSettled, onError }))
  const changing = useMutation(
    api.member.changeRole.mutationOptions({
      onSettled,
      onError,
      onSuccess: ({ role, version }) =>
        showUndo(`${name} is now ${roleWords[role].name.toLowerCase()}.`, () =>
          undoing.mutate({ churchId, memberId, role: member.role, version }),
        ),
    }),
  )
  return {
    changeRole: (role) => changing.mutate({ churchId, memberId, role, version: member.version }),
    remove: () => removing.mutate({ churchId, memberId }),
    isBusy: changing.isPending || removing.isPending,
  }
}
