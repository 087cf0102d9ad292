import classes from './marks.module.css'

/** A key as in `Eb`; nothing where nobody knows it. */
export function KeyPill({
  name,
  isChanged,
}: {
  readonly name: string | null
  readonly isChanged?: boolean
}) {
  if (name === null) return null
  return (
    <span className={classes.key} data-changed={isChanged || undefined} title={`Key of ${name}`}>
      {name.replace('#', '♯').replace(/^([A-G])b/, '$1♭')}
    </span>
  )
}
