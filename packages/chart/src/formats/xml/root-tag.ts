/**
 * The start tag of a document's outermost element, without reading the rest: `<song version="0.9">`.
 * Empty for text that is no XML. For finding out a format.
 */
export function rootTag(text: string): string {
  let at = /^\ufeff?\s*/.exec(text.slice(0, 1000))?.[0].length ?? 0
  while (text.charCodeAt(at) === 60) {
    const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (mark === null) return startTag(text, at)
    const end = text.indexOf(mark, at)
    if (end < 0) return ''
    at = end + mark.length
    while (/\s/.test(text.charAt(at))) at += 1
  }
  return ''
}

function startTag(text: string, at: number): string {
  // A document type stands before the element; its reader refuses it with a sentence.
  const start = text.startsWith('<!', at) ? text.slice(at, at + 4000).search(/<[\p{L}_]/u) : 0
  if (start < 0) return ''
  const tag = text.slice(at + start, at + start + 2000)
  return tag.slice(0, tag.indexOf('>') + 1)
}
