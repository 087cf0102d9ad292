'use client'

import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Section } from '../account/section.tsx'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { LeaveChurch } from './leave-church.tsx'
import { ProfileForm } from './profile-form.tsx'
import { SongKeys } from './song-keys.tsx'

/** How one is known and how one reads in this church. */
export function ProfilePage() {
  const church = useChurch()
  const { data: profile } = useSuspenseQuery(
    useApi().profile.me.queryOptions({ churchId: church.id }),
  )
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          My profile
        </Title>
        <Text c="dimmed">
          In {church.name}. E-mail, password and devices are on{' '}
          <Anchor component={Link} href="/account" underline="always">
            your account
          </Anchor>
          .
        </Text>
      </div>
      <ProfileForm profile={profile} />
      <Section title="My keys">
        <SongKeys songKeys={profile.songKeys} />
      </Section>
      <Section title="Leaving">
        <LeaveChurch />
      </Section>
    </Stack>
  )
}
