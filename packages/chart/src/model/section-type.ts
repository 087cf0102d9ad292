/** What a section is in the song. The last ones hold blocks that are kept letter by letter. */
export type SectionType = SungType | BlockType

export type SungType =
  | 'verse'
  | 'pre-chorus'
  | 'chorus'
  | 'post-chorus'
  | 'bridge'
  | 'intro'
  | 'outro'
  | 'interlude'
  | 'instrumental'
  | 'solo'
  | 'tag'
  | 'ending'
  | 'vamp'
  | 'other'

export type BlockType = 'tab' | 'grid' | 'abc' | 'lilypond' | 'svg' | 'textblock'

/** English words for a section without a label of its own. */
export const sectionNames: Record<SectionType, string> = {
  verse: 'Verse',
  'pre-chorus': 'Pre-Chorus',
  chorus: 'Chorus',
  'post-chorus': 'Post-Chorus',
  bridge: 'Bridge',
  intro: 'Intro',
  outro: 'Outro',
  interlude: 'Interlude',
  instrumental: 'Instrumental',
  solo: 'Solo',
  tag: 'Tag',
  ending: 'Ending',
  vamp: 'Vamp',
  other: '',
  tab: '',
  grid: '',
  abc: '',
  lilypond: '',
  svg: '',
  textblock: '',
}

/** Letters that section ids begin with; `v1`, `c`, `p2`. */
export const sectionLetters: Record<SectionType, string> = {
  verse: 'v',
  'pre-chorus': 'p',
  chorus: 'c',
  'post-chorus': 'pc',
  bridge: 'b',
  intro: 'i',
  outro: 'o',
  interlude: 'n',
  instrumental: 'm',
  solo: 's',
  tag: 't',
  ending: 'e',
  vamp: 'a',
  other: 'x',
  tab: 'tab',
  grid: 'grid',
  abc: 'abc',
  lilypond: 'ly',
  svg: 'svg',
  textblock: 'text',
}

/** Whether a section's lines are kept letter by letter instead of being sung. */
export function isBlockType(type: SectionType): type is BlockType {
  return sectionNames[type] === '' && type !== 'other'
}
