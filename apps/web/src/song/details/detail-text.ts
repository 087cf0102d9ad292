import { authorCredits } from '../../chart/author-credits.ts'
import type { SongDetails } from './song-details.ts'

/** One field as text, to be compared with what somebody else wrote. */
export function detailText(name: keyof SongDetails, details: SongDetails): string {
  if (name === 'authors') return authorCredits(details.authors).join('\n')
  if (name === 'isPublicDomain') return details.isPublicDomain ? 'yes' : 'no'
  const value = details[name]
  return typeof value === 'string' ? value : value.join(', ')
}
