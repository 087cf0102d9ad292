/** One line of at most `most` characters, blanks joined, no character cut in two. */
export function cut(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const kept = line.slice(0, most - 1)
  // A high surrogate at the end has lost its other half.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}

/** A list without repeats and empty entries, each cut. */
export function cutAll(texts: readonly string[], mostItems: number, most: number): string[] {
  const kept = texts.map((text) => cut(text, most)).filter((text) => text !== '')
  return [...new Set(kept)].slice(0, mostItems)
}
