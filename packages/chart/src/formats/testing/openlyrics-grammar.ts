import { childElements, textOf, type XmlElement } from '../xml/node.ts'

type Content = Readonly<Record<string, 'one' | 'maybe' | 'many'>>
type Rule = {
  /** Child elements and how often they may be there; any order. */
  readonly children: Content
  readonly attributes?: Readonly<Record<string, RegExp>>
  readonly required?: readonly string[]
  /** What an element without children has to say. */
  readonly text?: RegExp
}

const some = /^[\s\S]+$/
const language = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/
const named = { attributes: { name: some }, required: ['name'] }
const inLines: Content = { tag: 'many', comment: 'many', chord: 'many', br: 'many' }

/** The published grammar of OpenLyrics 0.8, said again: openlyrics-0.8.rng. */
const rules: Readonly<Record<string, Rule>> = {
  song: {
    children: { properties: 'one', format: 'maybe', lyrics: 'one' },
    attributes: {
      xmlns: /^http:\/\/openlyrics\.info\/namespace\/2009\/song$/,
      version: /^0\.8$/,
      createdIn: some,
      modifiedIn: some,
      modifiedDate: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
    },
    required: ['xmlns', 'version', 'createdIn', 'modifiedIn', 'modifiedDate'],
  },
  properties: {
    children: {
      titles: 'one',
      authors: 'maybe',
      copyright: 'maybe',
      ccliNo: 'maybe',
      released: 'maybe',
      transposition: 'maybe',
      tempo: 'maybe',
      key: 'maybe',
      variant: 'maybe',
      publisher: 'maybe',
      version: 'maybe',
      keywords: 'maybe',
      verseOrder: 'maybe',
      songbooks: 'maybe',
      themes: 'maybe',
      comments: 'maybe',
    },
  },
  titles: { children: { title: 'many' } },
  title: { children: {}, text: some },
  authors: { children: { author: 'many' } },
  author: {
    children: {},
    text: some,
    attributes: { type: /^(?:words|music|translation)$/, lang: language },
  },
  copyright: { children: {}, text: some },
  ccliNo: { children: {}, text: /^0*[1-9]\d*$/ },
  released: { children: {}, text: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/ },
  tempo: { children: {}, text: some, attributes: { type: /^(?:bpm|text)$/ }, required: ['type'] },
  key: { children: {}, text: some },
  variant: { children: {}, text: some },
  publisher: { children: {}, text: some },
  version: { children: {}, text: some },
  keywords: { children: {}, text: some },
  verseOrder: { children: {}, text: /^[\p{L}\p{N}._:-]+(?: [\p{L}\p{N}._:-]+)*$/u },
  songbooks: { children: { songbook: 'many' } },
  songbook: { children: {}, attributes: { name: some, entry: some }, required: ['name'] },
  themes: { children: { theme: 'many' } },
  theme: { children: {}, text: some },
  comments: { children: { comment: 'many' } },
  comment: { children: {}, text: some },
  lyrics: { children: { verse: 'many' } },
  verse: {
    children: { lines: 'many' },
    attributes: { name: /^[\p{L}\p{N}._:-]+$/u },
    required: ['name'],
  },
  lines: { children: inLines },
  chord: { children: {}, ...named, text: /^$/ },
  tag: { children: inLines, ...named },
  br: { children: {}, text: /^$/ },
}

/** What in a document breaks the grammar, one sentence each; none for a valid one. */
export function complaintsOf(element: XmlElement): string[] {
  const rule = rules[element.name]
  if (rule === undefined) return [`<${element.name}> is unknown`]
  const children = childElements(element)
  return [
    ...attributeComplaints(element, rule),
    ...contentComplaints(element, rule.children),
    ...(rule.text?.test(textOf(element)) === false
      ? [`<${element.name}> says “${textOf(element)}”`]
      : []),
    ...children.flatMap(complaintsOf),
  ]
}

function attributeComplaints({ name, attributes }: XmlElement, rule: Rule): string[] {
  const missing = (rule.required ?? []).filter((each) => !attributes.has(each))
  const wrong = [...attributes].filter(([key, value]) => !rule.attributes?.[key]?.test(value))
  return [
    ...missing.map((each) => `<${name}> has no ${each}`),
    ...wrong.map(([key, value]) => `<${name}> has ${key}="${value}"`),
  ]
}

function contentComplaints(element: XmlElement, content: Content): string[] {
  const children = childElements(element).map(({ name }) => name)
  const isMixed = element.name === 'lines' || element.name === 'tag'
  const unknown = children.filter((name) => content[name] === undefined)
  const counted = Object.entries(content).filter(([name, times]) => {
    const count = children.filter((each) => each === name).length
    if (times === 'one') return count !== 1
    return times === 'maybe' ? count > 1 : !isMixed && count === 0
  })
  return [
    ...unknown.map((name) => `<${name}> inside <${element.name}>`),
    ...counted.map(([name]) => `<${name}> too rarely or too often inside <${element.name}>`),
  ]
}
