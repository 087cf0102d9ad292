import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './menu.module.css'

type Entry = {
  readonly icon?: ReactNode
  /** At the right, as a mark of what is chosen. */
  readonly mark?: ReactNode
  readonly children: ReactNode
}

/** A menu's entry that leads to another page. */
export function MenuLink(props: Entry & { readonly href: string }) {
  return (
    <Link href={props.href} role="menuitem" tabIndex={-1} className={classes.item}>
      <Content {...props} />
    </Link>
  )
}

/** A menu's entry that does something. */
export function MenuAction(props: Entry & { readonly onClick: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={classes.item}
      onClick={props.onClick}
    >
      <Content {...props} />
    </button>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <div className={classes.label}>{children}</div>
}

export function MenuDivider() {
  return <hr className={classes.divider} />
}

function Content({ icon, mark, children }: Entry) {
  return (
    <>
      {icon !== undefined && <span className={classes.icon}>{icon}</span>}
      <span className={classes.text}>{children}</span>
      {mark}
    </>
  )
}
