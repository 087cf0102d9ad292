import type { Line } from '../model/line.ts'
import type { Section, SequenceEntry } from '../model/song.ts'

type Body = {
  readonly head: readonly Line[]
  readonly sections: readonly Section[]
  readonly tail: readonly Line[]
}

/**
 * The order in which a song is sung when nobody states another: as written, with its recalls. A
 * section written out again counts as the first one sung again.
 */
export function naturalSequence(body: Body): SequenceEntry[] {
  const sequence: { section: string; times: number }[] = []
  const add = (section: string): void => {
    const last = sequence.at(-1)
    if (last?.section === section) last.times += 1
    else sequence.push({ section, times: 1 })
  }
  addRecalls(body.head, add)
  for (const section of body.sections) {
    addRecalls(section.lead, add)
    add(section.sameAs ?? section.id)
    addRecalls(section.lines, add)
  }
  addRecalls(body.tail, add)
  return sequence
}

function addRecalls(lines: readonly Line[], add: (section: string) => void): void {
  for (const line of lines) {
    if (line.kind === 'recall' && line.section !== null) add(line.section)
  }
}
