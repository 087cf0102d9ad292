import { DomainError } from './errors.ts'

/** Two people at one moment: the second cannot have what the first has taken. */
const taken: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  alerts_open_rule_key: ['alert.is_open', 'This alert is open already.'],
  churches_slug_key: ['church.slug_taken', 'Another church has just taken this address.'],
  members_church_id_user_id_key: ['member.is_member', 'This person is a member already.'],
  service_types_church_id_name_key: [
    'service_type.name_taken',
    'There is a service type of this name already.',
  ],
  users_email_key: [
    'account.email_taken',
    'There is an account with this e-mail already. Please sign in with it.',
  ],
  accounts_provider_id_account_id_key: [
    'account.is_linked',
    'This way to sign in belongs to an account already.',
  ],
  member_song_keys_pkey: ['song_key.saved', 'This key has just been saved already.'],
  plan_items_plan_id_position_key: [
    'plan.changed',
    'Somebody else has just changed the order of this plan. Please try again.',
  ],
  song_authors_pkey: ['song.changed', 'Somebody else has just changed the authors of this song.'],
  sources_import_id_sha256_file_name_key: [
    'import.has_file',
    'This file is in the import already.',
  ],
  source_songs_source_id_position_key: ['import.changed', 'This file has just been read already.'],
}

/** What a reference points to, by the end of its constraint's name. */
const needed: Readonly<Record<string, string>> = {
  arrangement: 'arrangement',
  church: 'church',
  import: 'import',
  kept: 'song',
  match_arrangement: 'arrangement',
  match_song: 'song',
  member: 'member',
  merged_into: 'song',
  plan: 'plan',
  service_type: 'service type',
  song: 'song',
  source: 'file',
  user: 'account',
}

/**
 * The conflict that a violated constraint means, in a musician's words; null for one
 * that nobody's doing can violate, as two random ids that are the same.
 */
export function nameConstraint(constraint: string): DomainError | null {
  const known = taken[constraint]
  if (known !== undefined) return new DomainError('conflict', ...known)
  const column = /_(?:church_id_)?([a-z_]+)_id_fkey$/.exec(constraint)?.[1] ?? ''
  const end = Object.keys(needed)
    .filter((name) => column === name || column.endsWith(`_${name}`))
    .toSorted((a, b) => b.length - a.length)[0]
  const thing = end === undefined ? undefined : needed[end]
  if (thing === undefined) return null
  return new DomainError(
    'conflict',
    `${thing.replace(' ', '_')}.in_use`,
    `The ${thing} that this belongs to has just been removed, or is still in use.`,
  )
}
