'use client'

import { Tabs } from '@mantine/core'
import { usePathname, useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { adminRooms } from './admin-rooms.ts'
import classes from './admin.module.css'
import { useChurch } from '../shell/church-context.tsx'

/** The admin pages' own rooms. */
export function AdminFrame({ children }: { readonly children: ReactNode }) {
  const { slug } = useChurch()
  const router = useRouter()
  const here = usePathname().split('/')[3] ?? 'health'
  return (
    <>
      <Tabs value={here} onChange={(path) => router.push(`/${slug}/admin/${path}`)} mb="lg">
        <Tabs.List className={classes.rooms}>
          {adminRooms.map(({ path, label }) => (
            <Tabs.Tab key={path} value={path} aria-controls="admin-room">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div id="admin-room" role="tabpanel" aria-label={here}>
        {children}
      </div>
    </>
  )
}
