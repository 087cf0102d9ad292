/** A piece of a text to be replaced; an empty piece is an insertion. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string }

/** The text with its edits carried out; what no edit touches stays letter by letter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((left, right) => left.start - right.start)
  let edited = ''
  let at = 0
  for (const edit of sorted) {
    edited += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return edited + text.slice(at)
}
