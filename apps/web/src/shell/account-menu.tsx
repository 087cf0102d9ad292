'use client'

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconAdjustments,
  IconBuildingChurch,
  IconDeviceDesktop,
  IconKey,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { signOut } from '../identity/auth-requests.ts'
import classes from './account-menu.module.css'
import { useChurch, useIsAdmin } from './church-context.tsx'

/** The person: profile, account, look, signing out. */
export function AccountMenu() {
  const { slug } = useChurch()
  const isAdmin = useIsAdmin()
  const { data: me } = useQuery(useApi().account.me.queryOptions())
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={`Account of ${me?.name ?? 'you'}`}>
          <IconUser size={20} stroke={1.6} aria-hidden />
          <span className={classes.name}>{me?.name ?? 'You'}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Place href={`/${slug}/profile`} icon={IconUser} label="My profile" />
        <Place href="/account" icon={IconKey} label="Account and devices" />
        {isAdmin && (
          <Place href={`/${slug}/settings`} icon={IconAdjustments} label="Church settings" />
        )}
        <OtherChurches />
        <Menu.Divider />
        <Look />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Place(props: {
  readonly href: string
  readonly icon: typeof IconUser
  readonly label: string
}) {
  const Icon = props.icon
  return (
    <Menu.Item component={Link} href={props.href} leftSection={<Icon size={16} />}>
      {props.label}
    </Menu.Item>
  )
}

/** On a phone the rail has no room for the switcher, so its churches are here. */
function OtherChurches() {
  const { id: openId } = useChurch()
  const { data: churches = [] } = useQuery(useApi().church.list.queryOptions())
  const others = churches.filter(({ id }) => id !== openId)
  if (others.length === 0) return null
  return (
    <div className={classes.onPhones}>
      <Menu.Divider />
      {others.map(({ id, slug, name }) => (
        <Place key={id} href={`/${slug}/plans`} icon={IconBuildingChurch} label={name} />
      ))}
    </div>
  )
}

function Look() {
  const { setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
        Light
      </Menu.Item>
      <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
        Dark
      </Menu.Item>
      <Menu.Item
        leftSection={<IconDeviceDesktop size={16} />}
        onClick={() => setColorScheme('auto')}
      >
        As this device
      </Menu.Item>
    </>
  )
}

async function leave(): Promise<void> {
  await signOut()
  window.location.assign('/sign-in')
}
