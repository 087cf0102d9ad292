'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountMenu } from './account-menu.tsx'
import { AlertLine } from './alert-line.tsx'
import { useChurch } from './church-context.tsx'
import { ChurchSwitcher } from './church-switcher.tsx'
import { CommandPalette } from './command-palette.tsx'
import classes from './frame.module.css'
import { destinations } from './navigation.ts'

/** The workroom: a rail at the left, on phones a bar at the foot. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const church = useChurch()
  const pathname = usePathname()
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <nav className={classes.rail} aria-label="Main">
        <div className={classes.top}>
          <ChurchSwitcher />
        </div>
        <ul className={classes.links}>
          {destinations(church).map(({ label, path, icon: Icon }) => {
            const href = `/${church.slug}/${path}`
            const isHere = pathname === href || pathname.startsWith(`${href}/`)
            return (
              <li key={path}>
                <Link
                  href={href}
                  className={classes.link}
                  aria-current={isHere ? 'page' : undefined}
                >
                  <Icon size={20} stroke={1.6} aria-hidden />
                  <span>{label}</span>
                </Link>
              </li>
            )
          })}
        </ul>
        <div className={classes.foot}>
          <AccountMenu />
        </div>
      </nav>
      <main id="main" className={classes.main}>
        <AlertLine />
        {children}
      </main>
      <CommandPalette />
    </div>
  )
}
