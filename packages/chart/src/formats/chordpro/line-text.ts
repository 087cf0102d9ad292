import type { Line, LyricLine } from '../../model/line.ts'
import { sectionNames, type SectionType } from '../../model/section-type.ts'
import type { Section } from '../../model/song.ts'

/**
 * One line in ChordPro. The words of a song that came from ChordPro are written as they are; those
 * of another format must not be taken for chords or directives.
 */
export function lineText(line: Line, isOwn: boolean): string {
  switch (line.kind) {
    case 'lyric':
      return lyricText(line, isOwn)
    case 'comment':
      return directive(commentNames[line.style], line.text, line.selector)
    case 'directive':
      return directive(line.name, line.value, line.selector)
    case 'key':
      return directive(line.directive, line.value, null)
    case 'recall':
      return directive('chorus', line.label ?? '', null)
    case 'heading':
      return directive('comment', line.text, null)
    case 'verbatim':
      return line.text
    case 'credit':
      return isOwn ? line.text : directive('comment', line.text, null)
    case 'remark':
      return '#' + line.text
    case 'blank':
      return ''
    default:
      return line satisfies never
  }
}

const commentNames = { plain: 'comment', italic: 'comment_italic', box: 'comment_box' } as const

/** `{name-selector: value}`. */
export function directive(name: string, value: string, selector: string | null): string {
  const whole = selector === null ? name : `${name}-${selector}`
  return value === '' ? `{${whole}}` : `{${whole}: ${oneLine(value)}}`
}

const environments: Partial<Record<SectionType, string>> = {
  'pre-chorus': 'prechorus',
  'post-chorus': 'postchorus',
  lilypond: 'ly',
  other: 'part',
}

/** `{start_of_verse: Verse 1}`. */
export function openingLine(section: Section): string {
  return directive(`start_of_${environmentOf(section)}`, labelFor(section), section.selector)
}

/** A format with short names such as `V2` says the number without a label. */
function labelFor({ type, number, label, open }: Section): string {
  if (label !== null || open?.kind !== 'heading' || number === null) return label ?? ''
  return `${sectionNames[type]} ${number}`.trim()
}

/** `{end_of_verse}`. */
export function closingLine(section: Section): string {
  return `{end_of_${environmentOf(section)}}`
}

function environmentOf(section: Section): string {
  return section.environment ?? environments[section.type] ?? section.type
}

function lyricText(line: LyricLine, isOwn: boolean): string {
  let text = ''
  for (const segment of line.segments) {
    if (segment.chord !== null) text += `[${segment.chord.text}]`
    else if (segment.annotation !== null) text += `[*${segment.annotation}]`
    text += isOwn ? segment.text : plain(segment.text)
  }
  return !isOwn && /^[#{]/.test(text) ? ' ' + text.replace('{', '(') : text
}

/** ChordPro cannot quote brackets; parentheses come nearest. */
function plain(text: string): string {
  return text.includes('[') || text.includes(']')
    ? text.replaceAll('[', '(').replaceAll(']', ')')
    : text
}

function oneLine(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\}\s*$/, ')')
}
