'use client'

import { Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { roles } from '@precentor/schemas'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { roleWords } from '../identity/role-words.ts'
import { usePeopleView } from './use-people-view.ts'

const choices = [
  { value: 'all', label: 'All' },
  ...roles.map((role) => ({ value: role, label: `${roleWords[role].name}s` })),
]

/** Searches by name and instrument, and shows one role; the address keeps both. */
export function PeopleFilters({ total }: { readonly total: number }) {
  const [view, show] = usePeopleView()
  const field = useRef<HTMLInputElement>(null)
  const search = useDebouncedCallback((query: string) => show({ query }), 200)
  useHotkeys([['/', () => field.current?.focus()]])
  return (
    <Group gap="sm">
      <TextInput
        ref={field}
        type="search"
        placeholder="Name or instrument"
        aria-label="Search people by name or instrument"
        title="Search (/)"
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={view.query}
        onChange={(event) => search(event.currentTarget.value)}
        w={{ base: '100%', xs: 260 }}
      />
      <SegmentedControl
        size="xs"
        aria-label="Role"
        value={view.role ?? 'all'}
        onChange={(value) => show({ role: roles.find((role) => role === value) ?? null })}
        data={choices}
      />
      <Text size="sm" c="dimmed" role="status">
        {total === 1 ? '1 person' : `${total} people`}
      </Text>
    </Group>
  )
}
