'use client'

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch, useIsAdmin } from '../shell/church-context.tsx'
import { MemberList } from './member-list.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { PeoplePager } from './people-pager.tsx'
import { memberListInput } from './people-view.ts'
import { PendingInvitations } from './pending-invitations.tsx'
import { usePeopleView } from './use-people-view.ts'

// Few invite, and seldom: the dialog and its picture of the link come when they are asked for.
const InviteDialog = dynamic(
  () => import('./invite-dialog.tsx').then((module) => module.InviteDialog),
  { ssr: false },
)

/** Everybody in the church, and for admins the way to more. */
export function PeoplePage({ sendsMail }: { readonly sendsMail: boolean }) {
  const church = useChurch()
  const isAdmin = useIsAdmin()
  const [view] = usePeopleView()
  const { data: page } = useSuspenseQuery(
    useApi().member.list.queryOptions(memberListInput(church.id, view)),
  )
  const [isInviting, setIsInviting] = useInviting()
  useHotkeys([['n', () => isAdmin && setIsInviting(true)]])

  return (
    <Stack gap="lg" maw={1080}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          People
        </Title>
        {isAdmin && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setIsInviting(true)}
            title="Invite (n)"
          >
            Invite
          </Button>
        )}
      </Group>
      <PeopleFilters total={page.total} />
      {page.items.length === 0 ? (
        <Text c="dimmed">Nobody here matches that. Try a part of a name or an instrument.</Text>
      ) : (
        <MemberList members={page.items} />
      )}
      <PeoplePager view={view} nextCursor={page.nextCursor} />
      {isAdmin && <PendingInvitations />}
      {isInviting && <InviteDialog sendsMail={sendsMail} onClose={() => setIsInviting(false)} />}
    </Stack>
  )
}

/** Whether the dialog is open; an address that ends in `?invite` opens it. */
function useInviting(): [boolean, (isInviting: boolean) => void] {
  const isAsked = useSearchParams().has('invite')
  const [wasAsked, setWasAsked] = useState(false)
  const [isInviting, setIsInviting] = useState(false)
  if (isAsked !== wasAsked) {
    setWasAsked(isAsked)
    if (isAsked) setIsInviting(true)
  }
  return [isInviting, setIsInviting]
}
