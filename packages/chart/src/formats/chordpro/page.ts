import type { Line } from '../../model/line.ts'
import { lineText } from './line-text.ts'

/** The text being written: lines that stand in the source are copied with their line ends. */
export class Page {
  readonly #source: string | null
  readonly #eol: string
  readonly #parts: string[] = []
  #endsLine = true
  #endsBlank = true

  constructor(source: string | null) {
    this.#source = source
    this.#eol = source?.match(/\r\n|\r|\n/)?.[0] ?? '\n'
  }

  /** Whether a line can be copied. */
  holds(line: Line | null): line is Line {
    return this.#source !== null && line !== null && line.start >= 0
  }

  add(line: Line): void {
    if (this.#source !== null && line.start >= 0) {
      this.#copy(this.#source, line)
      return
    }
    if (this.#source === null && line.kind === 'blank') this.separate()
    else this.addText(lineText(line, this.#source !== null))
  }

  /** A line made here. */
  addText(text: string): void {
    if (!this.#endsLine) this.#parts.push(this.#eol)
    this.#parts.push(text, this.#eol)
    this.#endsLine = true
    this.#endsBlank = text.trim() === ''
  }

  addRaw(text: string): void {
    this.#parts.push(text)
  }

  /** A blank line, where none stands yet. */
  separate(): void {
    if (!this.#endsBlank) this.addText('')
  }

  text(): string {
    return this.#parts.join('')
  }

  #copy(source: string, line: Line): void {
    if (!this.#endsLine) this.#parts.push(this.#eol)
    let end = line.end
    const first = source.charCodeAt(end)
    if (first === 13 && source.charCodeAt(end + 1) === 10) end += 2
    else if (first === 13 || first === 10) end += 1
    this.#parts.push(source.slice(line.start, end))
    this.#endsLine = end > line.end
    this.#endsBlank = line.kind === 'blank'
  }
}
