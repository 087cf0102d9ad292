'use client'

import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from './church-context.tsx'
import classes from './church-switcher.module.css'
import { MenuDivider, MenuLabel, MenuLink } from './menu/menu-item.tsx'
import { Menu } from './menu/menu.tsx'

/** Names the church whose pages are open, and leads to the visitor's others. */
export function ChurchSwitcher() {
  const church = useChurch()
  const { data: churches = [church] } = useQuery(useApi().church.list.queryOptions())
  return (
    <Menu
      label={`Church: ${church.name}. Switch church`}
      className={classes.target}
      side="below"
      button={
        <>
          <span className={classes.name}>{church.name}</span>
          <IconSelector size={16} aria-hidden />
        </>
      }
    >
      <MenuLabel>Your churches</MenuLabel>
      {churches.map(({ id, slug, name }) => (
        <MenuLink
          key={id}
          href={`/${slug}/plans`}
          mark={id === church.id ? <IconCheck size={14} aria-label="open now" /> : null}
        >
          {name}
        </MenuLink>
      ))}
      {churches.some(({ role }) => role === 'owner') && (
        <>
          <MenuDivider />
          <MenuLink href="/setup" icon={<IconPlus size={14} />}>
            Add a church
          </MenuLink>
        </>
      )}
    </Menu>
  )
}
