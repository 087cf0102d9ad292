import type { PlannedSong } from './plan.ts'

/** Who made a song and whose it is, in one line: it has to stand wherever the words are shown. */
export function creditsOf(
  song: Pick<PlannedSong, 'authors' | 'copyright' | 'ccliNumber' | 'isPublicDomain'>,
): string {
  const { authors, copyright, ccliNumber, isPublicDomain } = song
  const parts = [
    authors.join(', '),
    isPublicDomain ? 'Public domain' : copyright,
    ccliNumber && `CCLI song no. ${ccliNumber}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
