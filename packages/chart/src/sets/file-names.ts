import type { Song } from '../model/song.ts'

const longest = 100

/** The title of a song as the name of a file on any system, without ending. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    // Windows drops full stops at the end, and a leading one hides a file.
    .replace(/^[. ]+|[. ]+$/g, '')
  // Windows still keeps these names for devices.
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  if (name === '') return 'Untitled'
  return isReserved ? `${name} song` : name
}

/** A name for every song, none of them twice, whatever the case of its letters. */
export function fileNamesOf(songs: readonly Song[]): string[] {
  const taken = new Set<string>()
  return songs.map(({ metadata }) => {
    const base = fileNameOf(metadata.title ?? '')
    let name = base
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base} (${next})`
    taken.add(name.toLowerCase())
    return name
  })
}
