import {
  IconActivityHeartbeat,
  IconCalendarEvent,
  IconFileImport,
  IconMusic,
  IconUsers,
} from '@tabler/icons-react'
import type { Church } from './church-context.tsx'

export type Destination = {
  readonly label: string
  /** Below the church's own address. */
  readonly path: string
  readonly icon: typeof IconMusic
}

/** The rooms of a church, for what a member may enter. */
export function destinations({ role }: Church): Destination[] {
  const isLeader = role !== 'musician'
  const isAdmin = role === 'owner' || role === 'admin'
  return [
    { label: 'Plans', path: 'plans', icon: IconCalendarEvent },
    { label: 'Songs', path: 'songs', icon: IconMusic },
    { label: 'People', path: 'people', icon: IconUsers },
    ...(isLeader ? [{ label: 'Import', path: 'import', icon: IconFileImport }] : []),
    ...(isAdmin ? [{ label: 'Admin', path: 'admin', icon: IconActivityHeartbeat }] : []),
  ]
}
