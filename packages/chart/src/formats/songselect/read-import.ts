import { parseHeading } from '../../headings/heading.ts'
import type { ReadSong } from '../../model/song.ts'
import { madeHere } from '../../model/span.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { splitAuthors } from '../names.ts'
import { plainLine } from '../plain-line.ts'

/** SongSelect's import file names itself on its first lines. */
export function isSongSelectImport(text: string): boolean {
  return /^\ufeff?\s*\[File\]\s[\s\S]{0,200}?Type\s*=\s*SongSelect/i.test(text.slice(0, 400))
}

/**
 * Reads SongSelect's import file (`.usr`): `Name=Value` lines, where `/t` parts sections and
 * themes, and `/n` parts lines.
 */
export function readSongSelectImport(text: string): ReadSong {
  const values = valuesIn(text)
  const list = (name: string): string[] =>
    (values.get(name) ?? '')
      .split('/t')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const names = list('fields')
  const blocks = (values.get('words') ?? '').split('/t')
  const song = buildSong({
    metadata: {
      title: values.get('title') ?? null,
      authors: splitAuthors(values.get('author') ?? ''),
      copyright: values.get('copyright')?.replace(/\s*\|\s*/g, ' | ') ?? null,
      ccli: /^\s*\[S\s*A?(\d+)\s*\]/im.exec(text)?.[1] ?? null,
      key: list('keys')[0] ?? null,
      themes: list('themes'),
      other: values.has('admin') ? [{ name: 'admin', value: values.get('admin') ?? '' }] : [],
    },
    sections: blocks.flatMap((block, index) => sectionOf(block, names[index] ?? '')),
    pitch: 'sounding',
    source: { format: 'songselect', text, firstLine: 1 },
  })
  return { song, warnings: [] }
}

function valuesIn(text: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    const equals = line.indexOf('=')
    const name = line.slice(0, Math.max(equals, 0)).trim().toLowerCase()
    const value = line.slice(equals + 1).trim()
    if (name !== '' && name.length < 20 && value !== '' && !values.has(name))
      values.set(name, value)
  }
  return values
}

function sectionOf(block: string, name: string): SectionDraft[] {
  const lines = block.split('/n').map((line) => line.trim())
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) return []
  const { type = 'other', number = null } = parseHeading(name) ?? {}
  return [
    {
      type,
      number,
      label: name === '' ? null : name,
      open: name === '' ? null : { kind: 'heading', text: name, ...madeHere },
      lines: lines.map((line) => (line === '' ? { kind: 'blank', ...madeHere } : plainLine(line))),
    },
  ]
}
