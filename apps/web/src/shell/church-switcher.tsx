'use client'

import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useChurch } from './church-context.tsx'
import classes from './church-switcher.module.css'

/** Names the church whose pages are open, and leads to the visitor's others. */
export function ChurchSwitcher() {
  const church = useChurch()
  const { data: churches = [church] } = useQuery(useApi().church.list.queryOptions())
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={`Church: ${church.name}. Switch church`}
        >
          <span className={classes.name}>{church.name}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Your churches</Menu.Label>
        {churches.map(({ id, slug, name }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={`/${slug}/plans`}
            rightSection={id === church.id ? <IconCheck size={14} aria-label="open now" /> : null}
          >
            {name}
          </Menu.Item>
        ))}
        {churches.some(({ role }) => role === 'owner') && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} href="/setup" leftSection={<IconPlus size={14} />}>
              Add a church
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
