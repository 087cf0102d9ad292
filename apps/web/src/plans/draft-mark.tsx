import classes from './marks.module.css'

/** Says that only those who edit plans see this one. */
export function DraftMark() {
  return (
    <span className={classes.draft} title="Only those who edit plans see it">
      Draft
    </span>
  )
}
