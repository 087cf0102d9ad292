'use client'

import { useChurch } from '../shell/church-context.tsx'
import type { Member } from './member.ts'
import classes from './member-list.module.css'
import { MemberRole } from './member-role.tsx'
import { VocalRange } from './vocal-range.tsx'

/** The people of a church: a table where there is room, cards on a phone. */
export function MemberList({ members }: { readonly members: readonly Member[] }) {
  return (
    <ul className={classes.list}>
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  )
}

function MemberRow({ member }: { readonly member: Member }) {
  const { memberId } = useChurch()
  const { name, email, instruments, vocalRange } = member
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <span className={classes.name}>
          {name}
          {member.id === memberId && ' (you)'}
        </span>
        {email !== null && <div className={classes.email}>{email}</div>}
      </div>
      <div className={classes.plays}>{instruments.join(', ')}</div>
      <div className={classes.range}>
        {vocalRange !== null && <VocalRange range={vocalRange} isSmall />}
      </div>
      <MemberRole member={member} />
    </li>
  )
}
