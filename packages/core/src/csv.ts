export type CsvValue = string | number | boolean | null

/**
 * Rows as CSV (RFC 4180) that spreadsheets open in every language: a byte order mark,
 * and lines that end with CRLF. A text that a spreadsheet would take for a formula is
 * made a plain text, so that nobody's title runs anything.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(toField).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function toField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
