import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../processes.ts'

export type MadeFile = { readonly name: string; readonly text: string }

const hymns = join(root, 'prisma/sample/hymns')

/**
 * Makes `count` files, a song each, no two alike: each takes its lines from two of the sample
 * hymns, has a title of its own and says so in its first line, so that none counts as another's
 * double.
 */
export async function makeSongs(count: number): Promise<MadeFile[]> {
  const names = (await readdir(hymns)).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(hymns, name), 'utf8')))
  return Array.from({ length: count }, (_, place) => {
    const one = texts[place % texts.length] ?? ''
    const other = texts[(place * 7 + Math.floor(place / texts.length) + 1) % texts.length] ?? ''
    const title = `${titleOf(one)}, setting ${wordFor(place)}`
    const head = one.replace(/^\{title:.*$/m, `{title: ${title}}`)
    const verse = `{start_of_verse}\n[G]This is the ${wordFor(place)} way to [D]sing it [G]here\n{end_of_verse}\n`
    const body = other
      .split('\n')
      .filter((line) => !line.startsWith('{'))
      .slice(0, 12)
      .join('\n')
    const at = head.search(/^\{start_of|^\{sov|^\[/m)
    const text = at < 0 ? `${head}\n${verse}` : head.slice(0, at) + verse + head.slice(at)
    return { name: `song-${place}.cho`, text: `${text}\n${body}\n` }
  })
}

function titleOf(text: string): string {
  return /^\{title:\s*(.*)\}/m.exec(text)?.[1]?.trim() ?? 'Song'
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'] as const

/** A word of its own for every number. */
function wordFor(place: number): string {
  return Array.from(`${place}`, (digit) => syllables[Number(digit)]).join('')
}
