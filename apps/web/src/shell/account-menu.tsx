'use client'

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { authClient } from '../api/auth-client.ts'
import { useChurch } from './church-context.tsx'
import classes from './account-menu.module.css'

/** The person: profile, look, signing out. */
export function AccountMenu() {
  const church = useChurch()
  const { data: me } = useQuery(useApi().account.me.queryOptions())
  const { setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={`Account of ${me?.name ?? 'you'}`}>
          <IconUser size={20} stroke={1.6} aria-hidden />
          <span className={classes.name}>{me?.name ?? 'You'}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={`/${church.slug}/profile`}
          leftSection={<IconUser size={16} />}
        >
          Profile and settings
        </Menu.Item>
        <Menu.Divider />
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
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

async function signOut(): Promise<void> {
  await authClient.signOut()
  window.location.assign('/sign-in')
}
