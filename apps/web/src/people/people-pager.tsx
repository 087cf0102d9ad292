import { Anchor, Group } from '@mantine/core'
import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { peopleAddress, type PeopleView } from './people-view.ts'

type Props = { readonly view: PeopleView; readonly nextCursor: string | null }

/** The ways to the other pages of a long list. */
export function PeoplePager({ view, nextCursor }: Props) {
  const { slug } = useChurch()
  if (view.cursor === null && nextCursor === null) return null
  return (
    <Group component="nav" aria-label="Pages of this list">
      {view.cursor !== null && (
        <Anchor component={Link} href={peopleAddress(slug, { ...view, cursor: null })}>
          Back to the start
        </Anchor>
      )}
      {nextCursor !== null && (
        <Anchor component={Link} href={peopleAddress(slug, { ...view, cursor: nextCursor })}>
          More people
        </Anchor>
      )}
    </Group>
  )
}
