import type { SectionType } from '../model/section-type.ts'

/** Section names as charts of many countries write them, in lower case without accents. */
const words: Record<string, readonly string[]> = {
  verse: [
    'verse',
    'verses',
    'vers',
    'strophe',
    'strofe',
    'strofa',
    'estrofa',
    'couplet',
    'verso',
    'stanza',
    'zwrotka',
    'sloka',
    'wers',
    'sae',
    'sakeisto',
    'werset',
    'vv',
    'kuplet',
  ],
  'pre-chorus': [
    'pre-chorus',
    'pre chorus',
    'prechorus',
    'pre-refrain',
    'pre refrain',
    'prerefrain',
    'pre-coro',
    'pre coro',
    'precoro',
    'lift',
    'climb',
    'channel',
    'pre-kor',
    'pre-chor',
    'pre-refrang',
  ],
  chorus: [
    'chorus',
    'chours',
    'refrain',
    'refrein',
    'refren',
    'ref',
    'kehrvers',
    'coro',
    'estribillo',
    'refrao',
    'ritornello',
    'omkvaed',
    'omkved',
    'refrang',
    'kor',
    'chor',
    'koor',
    'kertosae',
    'kertosaeh',
    'antiphon',
    'hook',
  ],
  'post-chorus': [
    'post-chorus',
    'post chorus',
    'postchorus',
    'post-refrain',
    'post refrain',
    'postrefrain',
  ],
  bridge: [
    'bridge',
    'brucke',
    'bruecke',
    'pont',
    'puente',
    'ponte',
    'brug',
    'bro',
    'mostek',
    'misc',
    'special',
    'middle eight',
    'middle 8',
    'c-teil',
    'c-part',
    'silta',
  ],
  intro: [
    'intro',
    'introduction',
    'introduccion',
    'introducao',
    'einleitung',
    'vorspiel',
    'inledning',
    'forspill',
    'wstep',
  ],
  outro: ['outro', 'nachspiel', 'coda', 'finale', 'avslutning', 'etterspill'],
  interlude: [
    'interlude',
    'zwischenspiel',
    'interludio',
    'tussenspel',
    'mellanspel',
    'mellomspill',
    'mellemspil',
    'turnaround',
    'turn around',
    'interludium',
    'break',
    'breakdown',
  ],
  instrumental: ['instrumental', 'instr', 'inst', 'riff', 'instrumental break'],
  solo: ['solo', 'guitar solo', 'piano solo'],
  tag: ['tag'],
  ending: ['ending', 'end', 'final', 'schluss', 'fin', 'slut', 'einde', 'slot'],
  vamp: ['vamp', 'ad lib', 'ad-lib', 'spontaneous', 'free worship'],
  other: ['part', 'teil', 'partie', 'parte', 'section', 'refrain/verse'],
}

const abbreviations: Record<string, SectionType> = {
  v: 'verse',
  c: 'chorus',
  ch: 'chorus',
  chor: 'chorus',
  pc: 'pre-chorus',
  p: 'pre-chorus',
  b: 'bridge',
  br: 'bridge',
  i: 'intro',
  o: 'outro',
  t: 'tag',
  e: 'ending',
}

const typeByWord = new Map<string, SectionType>()
for (const [type, names] of Object.entries(words)) {
  for (const name of names) typeByWord.set(name, type as SectionType)
}

/** The kind of section a name stands for, in any of the known languages; null when none does. */
export function sectionTypeOf(name: string): SectionType | null {
  return typeByWord.get(plain(name)) ?? null
}

/** The same for `V1`, `C`, `PC`: one or two letters that stand for a section in chart headings. */
export function sectionTypeOfLetter(letters: string): SectionType | null {
  return abbreviations[letters.toLowerCase()] ?? null
}

function plain(name: string): string {
  const lower = name.trim().toLowerCase()
  if (/^[a-z0-9 /-]*$/.test(lower)) return lower
  return lower
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
