import { Fragment } from 'react'

/** A text with ranges of it marked, each from its first character to the one behind its last. */
export function MarkedText(props: {
  readonly text: string
  readonly ranges: readonly (readonly [start: number, end: number])[]
}) {
  const { text, ranges } = props
  const parts = ranges.map(([start, end], index) => (
    <Fragment key={start}>
      {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ))
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
