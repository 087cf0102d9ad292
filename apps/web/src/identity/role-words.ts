import type { Role } from '@precentor/schemas'

/** What a member of each role can do, in one sentence. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly can: string }>> = {
  owner: { name: 'Owner', can: 'Everything, also making and removing admins' },
  admin: { name: 'Admin', can: 'Invites people, changes settings, sees how the server is' },
  leader: { name: 'Leader', can: 'Edits songs and plans' },
  musician: { name: 'Musician', can: 'Reads songs and plans, has keys of their own' },
}
