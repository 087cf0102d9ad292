import type { Section } from '../model/song.ts'

/**
 * What the file calls a section: its heading, such as OpenSong's short `V1`, or its label. Null
 * where the file gives none.
 */
export function writtenLabel({ label, open }: Section): string | null {
  return open?.kind === 'heading' && open.text !== '' ? open.text : label
}
