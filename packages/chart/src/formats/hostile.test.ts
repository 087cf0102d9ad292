import { describe, expect, it } from 'vitest'
import { writeSong } from './write-song.ts'
import { readSongs } from './read-songs.ts'
import { formats, type FormatName } from './registry.ts'
import { hostileFiles } from './testing/hostile-files.ts'
import { UnreadableSongError } from './unreadable.ts'

const files = hostileFiles()
const names = formats.map(({ name }) => name as FormatName)

describe('a file made to hurt a reader', () => {
  it.each([...files.keys()])('%s: every reader reads it or refuses it in a sentence', (name) => {
    for (const format of [undefined, ...names]) expect(outcomeOf(name, format)).toBe('well')
  })

  it.each([
    ['one line of 20 MB', 'file.too_large'],
    ['a line with 8 MB of chords', 'file.line_too_long'],
    ['7 MB of chords above words', 'file.line_too_long'],
    ['8 MB of short lines', 'file.too_many_lines'],
    ['8 MB of empty lines', 'file.too_many_lines'],
    ['8 MB of open brackets', 'file.line_too_long'],
    ['many songs', 'file.too_many_songs'],
  ])('%s is refused for what it is: %s', (name, code) => {
    expect(read(name)).toMatchObject({ code })
  })

  it('is not expanded: entities of its own stay what they are or are refused', () => {
    for (const name of ['billion laughs', 'an external entity']) {
      const outcome = read(name)
      const text = outcome instanceof Error ? outcome.message : JSON.stringify(outcome.songs)
      expect(text.length).toBeLessThan(5_000)
      expect(text).not.toMatch(/root:|lollol/)
    }
  })

  it('with script in its title is stored as it stands', () => {
    const outcome = read('script in a title')
    if (outcome instanceof Error) throw outcome
    const [first] = outcome.songs
    expect(first?.song.metadata.title).toBe('<script>alert(1)</script>')
    if (first === undefined) throw new Error('No song was read.')
    expect(writeSong(first.song, 'openlyrics')).toContain('&lt;script&gt;')
  })

  it.each(['UTF-16, low byte first', 'UTF-16, high byte first'])('in %s is read', (name) => {
    expect(read(name)).toMatchObject({ songs: [{ song: { metadata: { title: 'A' } } }] })
  })
})

/** `well`, or what was thrown or given that must not be. */
function outcomeOf(name: string, format?: FormatName): string {
  const outcome = read(name, format)
  if (!(outcome instanceof Error)) return outcome.songs.length > 0 ? 'well' : 'no songs'
  const isSentence = /^[A-Z“].{15,}\.$/s.test(outcome.message)
  return outcome instanceof UnreadableSongError && isSentence ? 'well' : String(outcome)
}

function read(name: string, format?: FormatName) {
  const bytes = files.get(name) ?? new Uint8Array()
  try {
    return readSongs(bytes, format === undefined ? {} : { format })
  } catch (error) {
    return error as Error
  }
}
