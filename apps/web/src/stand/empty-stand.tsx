import Link from 'next/link'
import { StandNote } from './stand-note.tsx'
import type { Scheme } from './stand-settings.ts'

/** When there is nothing to play yet. */
export function EmptyStand(props: { readonly scheme: Scheme; readonly planHref: string }) {
  return (
    <StandNote
      scheme={props.scheme}
      title="Nothing to play yet"
      text="As soon as songs are planned they appear here by themselves."
    >
      <Link href={props.planHref} prefetch={false}>
        Back to the plan
      </Link>
    </StandNote>
  )
}
