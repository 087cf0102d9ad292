import * as z from 'zod'
import { roles } from './choices.ts'
import { email } from './email.ts'
import { churchId, invitationId, memberId } from './ids.ts'
import { paging } from './paging.ts'
import { line } from './text.ts'

export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Words that cannot be a church's address, because pages of the app stand there. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'api',
  'churches',
  'invitation',
  'outbox',
  'reset-password',
  'setup',
  'sign-in',
  'sign-up',
])

/** A church's part of an address, as in `/grace-chapel/plans`. */
export const churchSlug = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')

/** An IANA time zone, as in `Europe/Berlin`. */
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'This is not a time zone that we know.')

/** Every procedure that works inside a church says which one. */
export const churchInput = z.strictObject({ churchId })

export const createChurchInput = z.strictObject({
  name: line(80),
  timeZone,
})
export type CreateChurchInput = z.infer<typeof createChurchInput>

export const churchBySlugInput = z.strictObject({ slug: z.string().max(60) })

export const updateChurchInput = churchInput.extend({
  name: line(80),
  timeZone,
  /** The version that was read: a change in between is a conflict. */
  version: z.int(),
})
export type UpdateChurchInput = z.infer<typeof updateChurchInput>

export const inviteMemberInput = churchInput.extend({
  role: role.exclude(['owner']),
  /** Where the link is mailed to; without it the link is only shown. */
  email: email.optional(),
})
export type InviteMemberInput = z.infer<typeof inviteMemberInput>

/** The secret part of an invitation's link; one that lost its end on the way is a wrong one. */
export const invitationSecret = z.string().min(1).max(100)
export const invitationBySecretInput = z.strictObject({ secret: invitationSecret })
export const invitationInput = churchInput.extend({ invitationId })

export const listMembersInput = churchInput.extend({
  limit: paging.limit,
  /** The member at which the page before ended. */
  cursor: memberId.optional(),
  /** Part of a name or of an instrument. */
  query: line(80).optional(),
  role: role.optional(),
})
export type ListMembersInput = z.infer<typeof listMembersInput>

export const changeRoleInput = churchInput.extend({ memberId, role, version: z.int() })
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

export const memberInput = churchInput.extend({ memberId })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
