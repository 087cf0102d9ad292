import type { HeadingLine, Line } from '../../model/line.ts'
import type { SectionDraft } from '../../song/build-song.ts'
import type { Tag } from './tag.ts'

/** Everything below one heading. */
export type Block = {
  readonly tag: Tag | null
  readonly open: HeadingLine | null
  readonly entries: { readonly line: Line; readonly verse: number | null }[]
}

/** A section with the name that the order of the song calls it by. */
export type TaggedDraft = SectionDraft & {
  readonly tag: string
  readonly open: HeadingLine | null
}

export function startBlock(tag: Tag | null, open: HeadingLine | null): Block {
  return { tag, open, entries: [] }
}

/**
 * The sections of a block: one, or one for each number where several verses stand line by line
 * below each other (`1Amazing …`, `2’Twas grace …`).
 */
export function finishBlock(block: Block): TaggedDraft[] {
  const { entries, open } = block
  const verses = [...new Set(entries.map(({ verse }) => verse))].filter((verse) => verse !== null)
  const numbered = verses.toSorted((left, right) => left - right)
  const loose = entries.filter(({ verse }) => verse === null).map(({ line }) => line)
  if (numbered.length === 0) {
    const isEmpty = open === null && loose.every(({ kind }) => kind === 'blank')
    return isEmpty ? [] : [draft(block, null, loose, [])]
  }
  const lead = loose.filter(({ kind }) => kind !== 'blank' && kind !== 'lyric')
  const words = loose.filter(({ kind }) => kind === 'lyric')
  const plain = words.length === 0 ? [] : [draft(block, null, words, [])]
  return [
    ...plain,
    ...numbered.map((verse, index) => {
      const lines = entries.filter((entry) => entry.verse === verse).map(({ line }) => line)
      return draft(block, verse, lines, index === 0 ? lead : [])
    }),
  ]
}

const letters = /^([\p{L} -]*)/u

function draft(
  { tag, open }: Block,
  verse: number | null,
  lines: readonly Line[],
  lead: readonly Line[],
): TaggedDraft {
  const name = tag?.text ?? (verse === null ? '' : 'V')
  if (verse === null) {
    const { type = 'other', number = null, label = null } = tag ?? {}
    return { type, number, label, lead, open, lines, tag: name.toUpperCase() }
  }
  const numbered = `${letters.exec(name)?.[1]?.trim() ?? ''}${verse}`
  const said = tag?.label ?? null
  const label = said === null ? null : `${said} ${verse}`
  return {
    type: tag?.type ?? 'verse',
    number: verse,
    label,
    lead,
    open: { kind: 'heading', text: numbered, start: -1, end: -1 },
    lines,
    tag: numbered.toUpperCase(),
  }
}
