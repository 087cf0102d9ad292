'use client'

import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { auditBooks, userId } from '@precentor/schemas'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { actionWords } from './audit-words.ts'
import { useAuditView } from './use-audit-view.ts'

const books = [
  { value: 'church', label: 'This church' },
  { value: 'server', label: 'The server' },
]

/** Narrows the audit by action, person and days; the address keeps it all. */
export function AuditFilters() {
  const { id: churchId } = useChurch()
  const [view, show] = useAuditView()
  const { book, action, person, firstDate, lastDate } = view
  const { data } = useSuspenseQuery(useApi().audit.filters.queryOptions({ churchId, book }))
  const nothing = { action: null, person: null, firstDate: null, lastDate: null }
  const isNarrowed = [action, person, firstDate, lastDate].some((one) => one !== null)
  return (
    <div>
      <SegmentedControl
        aria-label="Whose entries"
        data={books}
        value={book}
        onChange={(value) =>
          show({ ...nothing, book: auditBooks.find((one) => one === value) ?? 'church' })
        }
        mb="sm"
      />
      <Group align="end" gap="sm">
        <Select
          label="Action"
          placeholder="All"
          data={data.actions.map((value) => ({ value, label: actionWords(value) }))}
          value={action}
          onChange={(value) => show({ action: value })}
          clearable
          clearButtonProps={{ 'aria-label': 'All actions' }}
          searchable
          flex="1 1 180px"
        />
        <Select
          label="Person"
          placeholder="Everybody"
          data={data.people.map((one) => ({ value: one.userId, label: one.name }))}
          value={person}
          onChange={(value) => show({ person: userId.safeParse(value).data ?? null })}
          clearable
          clearButtonProps={{ 'aria-label': 'Everybody' }}
          searchable
          flex="1 1 180px"
        />
        <TextInput
          type="date"
          label="From"
          value={firstDate ?? ''}
          max={lastDate ?? undefined}
          onChange={({ currentTarget }) => show({ firstDate: currentTarget.value || null })}
          flex="1 1 140px"
        />
        <TextInput
          type="date"
          label="To"
          value={lastDate ?? ''}
          min={firstDate ?? undefined}
          onChange={({ currentTarget }) => show({ lastDate: currentTarget.value || null })}
          flex="1 1 140px"
        />
        {isNarrowed && (
          <Button variant="subtle" onClick={() => show(nothing)}>
            Show all
          </Button>
        )}
      </Group>
    </div>
  )
}
