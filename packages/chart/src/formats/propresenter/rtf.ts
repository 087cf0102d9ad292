/** Groups whose words are no text of the document. */
const silent = /^(?:fonttbl|colortbl|stylesheet|info|pict|header|footer|listtable|themedata)$/

/**
 * The words of an RTF text in one pass: paragraphs as lines, `\'e9` and `\u233?` as letters, looks
 * left out. Nested groups are followed without recursion.
 */
export function plainTextOfRtf(rtf: string): string {
  let text = ''
  let skipped = -1
  let depth = 0
  let toSkip = 0
  for (const [token, word, number] of rtf.matchAll(tokens)) {
    if (token === '{') depth += 1
    else if (token === '}') {
      depth -= 1
      if (depth < skipped) skipped = -1
    } else if (skipped >= 0) continue
    else if (token === '\\*' || (word !== undefined && silent.test(word))) skipped = depth
    else if (word === 'u') {
      text += String.fromCharCode(Number(number) & 0xffff)
      toSkip = 1
    } else if (toSkip > 0 && word === undefined) {
      text += token.length > 1 && !token.startsWith('\\') ? token.slice(1) : ''
      toSkip = 0
    } else text += wordsOf(token, word)
  }
  return text
}

const tokens = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-f]{2}|\\[\s\S]|[^\\{}\r\n]+/gi

const windows = new TextDecoder('windows-1252')

function wordsOf(token: string, word: string | undefined): string {
  if (word !== undefined) return controls.get(word) ?? ''
  if (token.startsWith("\\'"))
    return windows.decode(Uint8Array.of(Number.parseInt(token.slice(2), 16)))
  if (!token.startsWith('\\')) return token
  const sign = token.charAt(1)
  if (sign === '\n' || sign === '\r') return '\n'
  return sign === '~' ? ' ' : sign === '\\' || sign === '{' || sign === '}' ? sign : ''
}

const controls = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
])
