import type { Author } from '../../model/metadata.ts'
import { splitAuthors } from '../names.ts'

/** `CCLI Song # 22025`, `CCLI-Liednummer 22025`, `CCLI-nr. 22025`. */
export function ccliOf(line: string): string | null {
  if (isLicence(line)) return null
  return /^\s*CCLI\b[^\d\r\n]{0,40}(\d{3,})\s*$/i.exec(line)?.[1] ?? null
}

function isLicence(line: string): boolean {
  return /licen[sc]|lizenz|licens|lisens|licenti/i.test(line)
}

/** Terms of use, the church's licence number and addresses: kept for display, no metadata. */
function isTerms(line: string): boolean {
  return (
    isLicence(line) ||
    /^(?:for use solely|note: reproduction|nutzung ausschlie|www\.|https?:)|all rights reserved\.|ccli\.com/i.test(
      line,
    )
  )
}

const copyright = /^(?:©|\(c\)|copyright\b|public domain\b)\s*|^\d{4}\b/i

export type Footer = { readonly authors: readonly Author[]; readonly copyright: string | null }

/**
 * Authors and copyright among the lines around the song number. They come in either order: the
 * copyright says what it is, and the authors are the first line that is neither.
 */
export function readFooter(lines: readonly string[]): Footer {
  let authors: readonly Author[] = []
  const rights: string[] = []
  for (const written of lines) {
    const line = written.trim()
    if (line === '' || isTerms(line) || ccliOf(line) !== null) continue
    if (copyright.test(line)) rights.push(line.replace(/^(?:©|\(c\))\s*/i, ''))
    else if (authors.length === 0 && !/\(admin/i.test(line)) authors = splitAuthors(line)
    else rights.push(line)
  }
  return { authors, copyright: rights.length === 0 ? null : rights.join(' | ') }
}
