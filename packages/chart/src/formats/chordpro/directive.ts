import type { DirectiveLine } from '../../model/line.ts'
import { longName } from './directive-names.ts'

export type Directive = {
  /** Long name, lower case. */
  readonly name: string
  readonly selector: string | null
  readonly value: string
}

const remembered = new Map<string, { name: string; selector: string | null }>()
const rememberAtMost = 2048
const longestRemembered = 40

/**
 * Takes the inside of `{…}` apart: `title-guitar: Foo`, `t Foo`, `meta: artist Bar`, `soc`.
 * The name ends at a colon or a blank; `-guitar` or `-guitar!` behind it is a selector.
 */
export function readDirective(text: string, start: number, end: number): Directive {
  let nameStart = start
  while (nameStart < end && isBlank(text.charCodeAt(nameStart))) nameStart += 1
  let nameEnd = nameStart
  while (nameEnd < end && !endsName(text.charCodeAt(nameEnd))) nameEnd += 1
  let valueStart = nameEnd
  while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart += 1
  if (text.charCodeAt(valueStart) === 58) valueStart += 1
  const { name, selector } = nameAndSelector(text.slice(nameStart, nameEnd))
  return { name, selector, value: valueStart >= end ? '' : text.slice(valueStart, end).trim() }
}

/** The directive as a line of the song. */
export function directiveLine(
  { name, selector, value }: Directive,
  start: number,
  end: number,
): DirectiveLine {
  return { kind: 'directive', name, selector, value, start, end }
}

/**
 * The attributes of a value: `label="Verse 1" shape="4x4"` as pairs, and the words outside them.
 * A value without any attribute is given back whole as `rest`.
 */
export function readAttributes(value: string): { attributes: Map<string, string>; rest: string } {
  const attributes = new Map<string, string>()
  if (value.length > longestValue || !value.includes('=')) return { attributes, rest: value }
  const rest = value.replace(attribute, (_whole, name: string, double, single, plain) => {
    attributes.set(name.toLowerCase(), String(double ?? single ?? plain ?? ''))
    return ''
  })
  return { attributes, rest: rest.trim() }
}

const longestValue = 1000
const attribute = /([a-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|(\S*))/gi

function nameAndSelector(written: string): { name: string; selector: string | null } {
  const known = remembered.get(written)
  if (known !== undefined) return known
  const name = ownCopy(written)
  const dash = name.indexOf('-')
  const made =
    dash <= 0
      ? { name: longName(name), selector: null }
      : { name: longName(name.slice(0, dash)), selector: name.slice(dash + 1).toLowerCase() }
  if (remembered.size > rememberAtMost) remembered.clear()
  if (name.length <= longestRemembered) remembered.set(name, made)
  return made
}

/** A piece of a text may keep the whole text alive; what is remembered must not. */
function ownCopy(text: string): string {
  return text.split('').join('')
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 160
}

function endsName(code: number): boolean {
  return code === 58 || isBlank(code)
}
