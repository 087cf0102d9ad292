'use client'

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
import { useApi } from '../api/api.ts'
import { signOut } from '../identity/auth-requests.ts'
import { setColorScheme } from '../theme/color-scheme.ts'
import classes from './account-menu.module.css'
import { useChurch, useIsAdmin } from './church-context.tsx'
import { MenuAction, MenuDivider, MenuLink } from './menu/menu-item.tsx'
import { Menu } from './menu/menu.tsx'

/** The person: profile, account, look, signing out. */
export function AccountMenu() {
  const { slug } = useChurch()
  const isAdmin = useIsAdmin()
  const { data: me } = useQuery(useApi().account.me.queryOptions())
  return (
    <Menu
      label={`Account of ${me?.name ?? 'you'}`}
      className={classes.target}
      side="above"
      button={
        <>
          <IconUser size={20} stroke={1.6} aria-hidden />
          <span className={classes.name}>{me?.name ?? 'You'}</span>
        </>
      }
    >
      <MenuLink href={`/${slug}/profile`} icon={<IconUser size={16} />}>
        My profile
      </MenuLink>
      <MenuLink href="/account" icon={<IconKey size={16} />}>
        Account and devices
      </MenuLink>
      {isAdmin && (
        <MenuLink href={`/${slug}/settings`} icon={<IconAdjustments size={16} />}>
          Church settings
        </MenuLink>
      )}
      <OtherChurches />
      <MenuDivider />
      <Look />
      <MenuDivider />
      <MenuAction icon={<IconLogout size={16} />} onClick={() => void leave()}>
        Sign out
      </MenuAction>
    </Menu>
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
      <MenuDivider />
      {others.map(({ id, slug, name }) => (
        <MenuLink key={id} href={`/${slug}/plans`} icon={<IconBuildingChurch size={16} />}>
          {name}
        </MenuLink>
      ))}
    </div>
  )
}

function Look() {
  return (
    <>
      <MenuAction icon={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
        Light
      </MenuAction>
      <MenuAction icon={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
        Dark
      </MenuAction>
      <MenuAction icon={<IconDeviceDesktop size={16} />} onClick={() => setColorScheme('auto')}>
        As this device
      </MenuAction>
    </>
  )
}

async function leave(): Promise<void> {
  await signOut()
  window.location.assign('/sign-in')
}
