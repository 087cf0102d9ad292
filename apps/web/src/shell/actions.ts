import {
  IconAdjustments,
  IconCalendarPlus,
  IconKey,
  IconMusicPlus,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react'
import type { Church } from './church-context.tsx'

export type Action = {
  readonly label: string
  readonly href: string
  readonly icon: typeof IconUser
}

/** What somebody can begin from anywhere in a church, as far as their role lets them. */
export function actionsOf({ slug, role }: Pick<Church, 'slug' | 'role'>): Action[] {
  const isAdmin = role === 'owner' || role === 'admin'
  const editing: Action[] = [
    { label: 'New plan', href: `/${slug}/plans/new`, icon: IconCalendarPlus },
    { label: 'New song', href: `/${slug}/songs/new`, icon: IconMusicPlus },
  ]
  const managing: Action[] = [
    { label: 'Invite somebody', href: `/${slug}/people?invite`, icon: IconUserPlus },
    { label: 'Church settings', href: `/${slug}/settings`, icon: IconAdjustments },
  ]
  return [
    ...(role === 'musician' ? [] : editing),
    ...(isAdmin ? managing : []),
    { label: 'My profile', href: `/${slug}/profile`, icon: IconUser },
    { label: 'Account and devices', href: '/account', icon: IconKey },
  ]
}
