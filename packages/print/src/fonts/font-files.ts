import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unpackWoff } from './unpack-woff.ts'

export type FontStyle = 'regular' | 'bold' | 'italic' | 'mono'

const scripts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
]

const cuts: Record<FontStyle, string> = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  mono: '400-normal',
}

/** The files in which a letter is looked for, the likeliest first: `package/file`. */
export function fontNames(style: FontStyle): readonly string[] {
  const face = style === 'mono' ? 'noto-sans-mono' : 'noto-sans'
  return [
    ...scripts.map((script) => `${face}/${face}-${script}-${cuts[style]}`),
    ...(style === 'mono'
      ? scripts.map((script) => `noto-sans/noto-sans-${script}-400-normal`)
      : []),
    ...(style === 'mono'
      ? []
      : [`noto-sans/noto-sans-devanagari-${style === 'bold' ? '700' : '400'}-normal`]),
    // Sharps, flats and arrows are in no typeface for words.
    'noto-sans-symbols/noto-sans-symbols-symbols-400-normal',
    'noto-music/noto-music-music-400-normal',
  ]
}

const resolve = createRequire(import.meta.url)
const read = new Map<string, Buffer>()

/** A font's bytes; each file is read once a process, however many charts are drawn. */
export function readFont(name: string): Buffer {
  const known = read.get(name)
  if (known !== undefined) return known
  const [folder = '', file = ''] = name.split('/')
  const bytes = unpackWoff(
    readFileSync(resolve.resolve(`@fontsource/${folder}/files/${file}.woff`)),
  )
  read.set(name, bytes)
  return bytes
}
