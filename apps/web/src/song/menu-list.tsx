import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './menu-list.module.css'

/** The entries of a small menu inside a `Dropdown`. */
export function MenuList({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>
}

export function MenuLink(props: {
  readonly icon: ReactNode
  readonly href: string
  readonly children: ReactNode
}) {
  return (
    <li>
      <Link href={props.href} prefetch={false} className={classes.entry}>
        {props.icon}
        {props.children}
      </Link>
    </li>
  )
}

export function MenuButton(props: {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <li>
      <button type="button" className={classes.entry} onClick={props.onClick}>
        {props.icon}
        {props.children}
      </button>
    </li>
  )
}
