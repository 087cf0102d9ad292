'use client'

import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'
import { auditAddress, listAuditInput } from './audit-view.ts'
import classes from './rows.module.css'
import { useAuditView } from './use-audit-view.ts'

/** Who did what to which object when. */
export function AuditPage() {
  const church = useChurch()
  const [view] = useAuditView()
  const { data: page } = useSuspenseQuery({
    ...useApi().audit.list.queryOptions(listAuditInput(church.id, view)),
    refetchInterval: 10_000,
  })
  const { nextCursor } = page
  return (
    <Stack gap="lg" maw={880}>
      <div>
        <Title order={1} size="h3">
          Who did what
        </Title>
        <Text c="dimmed" size="sm">
          {view.book === 'church'
            ? `Everything that was changed in ${church.name}, the newest first.`
            : 'What was done to the server that all its churches share, and to the accounts of your people.'}
        </Text>
      </div>
      <AuditFilters />
      {page.items.length === 0 ? (
        <Text c="dimmed">Nothing was noted that matches this.</Text>
      ) : (
        <ul className={classes.list} aria-label="Entries">
          {page.items.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {(view.cursor !== null || nextCursor !== null) && (
        <Group component="nav" aria-label="Pages of this list">
          {view.cursor !== null && (
            <Anchor component={Link} href={auditAddress(church.slug, { ...view, cursor: null })}>
              Back to the newest
            </Anchor>
          )}
          {nextCursor !== null && (
            <Anchor
              component={Link}
              href={auditAddress(church.slug, { ...view, cursor: nextCursor })}
            >
              Older entries
            </Anchor>
          )}
        </Group>
      )}
    </Stack>
  )
}
