import classes from './skeleton.module.css'

/** A grey bar where something is on its way; lengths as CSS writes them. */
export function Skeleton(props: {
  readonly width?: string
  readonly height: number
  readonly radius?: number
  readonly marginTop?: number
  readonly marginBottom?: number
}) {
  const { width, height, radius, marginTop, marginBottom } = props
  const style = { width, height, marginTop, marginBottom, borderRadius: radius }
  return <div className={classes.bar} style={style} />
}
