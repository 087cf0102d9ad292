'use client'

import '@mantine/spotlight/styles.css'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconCalendarEvent, IconMusic, IconSearch, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useApi } from '../api/api.ts'
import { actionsOf } from './actions.ts'
import { useChurch } from './church-context.tsx'
import { destinations } from './navigation.ts'
import { Themed } from './themed.tsx'

const [store, spotlight] = createSpotlight()
const most = 6

type Found = {
  readonly key: string
  readonly label: string
  readonly description: string
  readonly href: string
  readonly icon: typeof IconMusic
}

/** One field over songs, plans, people and places; it brings the component library along. */
export function SearchDialog(props: { readonly onClose: () => void }) {
  return (
    <Themed>
      <Search {...props} />
    </Themed>
  )
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const groups = useFound(typed)
  const isEmpty = groups.every(({ found }) => found.length === 0)
  useEffect(() => spotlight.open(), [])

  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={onClose}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Search everything' } }}
      scrollable
      maxHeight={440}
    >
      <Spotlight.Search
        placeholder="Search songs, lyrics, plans, people"
        aria-label="Search songs, lyrics, plans, people"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, found }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {found.map(({ key, label: name, description, href, icon: Icon }) => (
              <Spotlight.Action
                key={key}
                label={name}
                description={description}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => router.push(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {isEmpty && <Spotlight.Empty>Nothing was found for “{typed}”.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function useFound(typed: string): { label: string; found: Found[] }[] {
  const church = useChurch()
  const api = useApi()
  const [query] = useDebouncedValue(typed.trim(), 150)
  const churchId = church.id
  const options = { enabled: query !== '', placeholderData: <T,>(before: T) => before }
  const songs = useQuery({
    ...api.song.list.queryOptions({ churchId, query, limit: most, sort: 'relevance' }),
    ...options,
  })
  const people = useQuery({
    ...api.member.list.queryOptions({ churchId, query, limit: most }),
    ...options,
  })
  const plans = useQuery(api.plan.list.queryOptions({ churchId, limit: 20 }))

  const at = (path: string) => `/${church.slug}/${path}`
  const matches = (text: string) => text.toLowerCase().includes(query.toLowerCase())
  const places = destinations(church).map(({ label, path, icon }) => ({
    key: path,
    label,
    description: '',
    href: at(path),
    icon,
  }))
  const actions = actionsOf(church).map(({ label, href, icon }) => ({
    key: label,
    label,
    description: '',
    href,
    icon,
  }))
  const foundPlans = (plans.data?.items ?? []).map((plan) => ({
    key: plan.id,
    label: [plan.date, plan.title].filter(Boolean).join(' · '),
    description: plan.serviceType.name,
    href: at(`plans/${plan.id}`),
    icon: IconCalendarEvent,
  }))
  const isSearching = query !== ''
  return [
    {
      label: 'Songs',
      found: (isSearching ? (songs.data?.items ?? []) : []).map((song) => ({
        key: song.id,
        label: song.title,
        description: song.match?.line ?? song.authors.join(', '),
        href: at(`songs/${song.id}`),
        icon: IconMusic,
      })),
    },
    {
      label: 'Plans',
      found: foundPlans.filter(({ label, description }) => matches(`${label} ${description}`)),
    },
    {
      label: 'People',
      found: (isSearching ? (people.data?.items ?? []) : []).map((member) => ({
        key: member.id,
        label: member.name,
        description: member.instruments.join(', '),
        href: at(`people?q=${encodeURIComponent(member.name)}`),
        icon: IconUser,
      })),
    },
    { label: 'Do', found: actions.filter(({ label }) => matches(label)) },
    { label: 'Go to', found: places.filter(({ label }) => matches(label)) },
  ].map(({ label, found }) => ({ label, found: found.slice(0, most) }))
}
