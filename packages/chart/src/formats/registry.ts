import { chordpro } from './chordpro/format.ts'
import { chordsOverWords } from './chords-over-words/format.ts'
import { easyworship } from './easyworship/format.ts'
import type { SongFormat } from './format.ts'
import { freeshow } from './freeshow/format.ts'
import { json } from './json/format.ts'
import { lyrics } from './lyrics/format.ts'
import { propresenter } from './propresenter/format.ts'
import { songbeamer } from './songbeamer/format.ts'
import { songselect } from './songselect/format.ts'
import { onsong } from './onsong/format.ts'
import { openlyrics } from './openlyrics/format.ts'
import { openlpDatabase, openlpService } from './openlp/format.ts'
import { opensong } from './opensong/format.ts'

/** Every format there is. A new one is a folder beside this file and one line here. */
const all = {
  json,
  freeshow,
  openlyrics,
  opensong,
  onsong,
  songselect,
  songbeamer,
  propresenter,
  openlpService,
  openlpDatabase,
  easyworship,
  chordpro,
  chordsOverWords,
  lyrics,
} as const

export type FormatName = (typeof all)[keyof typeof all]['name']

export const formats: readonly SongFormat[] = Object.values(all)

/** @throws TypeError for a name that no format has. */
export function formatNamed(name: FormatName): SongFormat {
  const found = formats.find((format) => format.name === name)
  if (found === undefined) throw new TypeError(`There is no song format “${name}”.`)
  return found
}
