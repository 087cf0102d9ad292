import { authorCredits, type Author } from './author-credits.ts'
import classes from './chart-heading.module.css'

/** Who made a song and whose it is: what has to stand below its words wherever they are shown. */
export function CreditLine(props: {
  readonly authors: readonly Author[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
}) {
  const rights = props.isPublicDomain ? 'Public domain' : props.copyright
  const parts = [
    ...authorCredits(props.authors),
    rights,
    props.ccliNumber && `CCLI song no. ${props.ccliNumber}`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <footer className={classes.credits}>
      <p>{parts.join(' · ')}</p>
    </footer>
  )
}
