import { parseHeading } from '../../headings/heading.ts'
import { madeHere } from '../../model/span.ts'
import type { ReadSong } from '../../model/song.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { splitAuthors } from '../names.ts'
import { plainLine } from '../plain-line.ts'

export type EasyWorshipFacts = {
  readonly title: string
  readonly authors: string
  readonly copyright: string
  readonly ccli: string
  /** Blank lines part the slides; a heading may stand above one. */
  readonly words: string
}

/** EasyWorship knows words under headings: no chords, no key, no order of its own. */
export function easyWorshipSong({ words, ...facts }: EasyWorshipFacts): ReadSong {
  const song = buildSong({
    metadata: {
      title: facts.title || null,
      authors: splitAuthors(facts.authors),
      copyright: facts.copyright || null,
      ccli: facts.ccli || null,
    },
    sections: sectionsOf(words),
  })
  return { song, warnings: [] }
}

function sectionsOf(words: string): SectionDraft[] {
  const sections: SectionDraft[] = []
  for (const block of words.split(/(?:\r\n|[\r\n\u2028])(?:[^\S\n]*(?:\r\n|[\r\n\u2028]))+/)) {
    const lines = block
      .split(/\r\n|[\r\n\u2028]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const [first = ''] = lines
    const heading = parseHeading(first)
    const sung = (heading === null ? lines : lines.slice(1)).map((line) => plainLine(line))
    const last = sections.at(-1)
    if (heading === null) {
      if (sung.length === 0) continue
      // A slide without a heading goes on with the section before it.
      if (last !== undefined && (last.label ?? null) !== null)
        sections[sections.length - 1] = { ...last, lines: [...last.lines, ...sung] }
      else sections.push({ type: 'verse', lines: sung })
    } else {
      const { type, number } = heading
      const open = { kind: 'heading', text: first, ...madeHere } as const
      sections.push({ type, number, label: first, open, lines: sung })
    }
  }
  return sections
}
