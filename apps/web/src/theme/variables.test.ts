import { readFile, writeFile } from 'node:fs/promises'
import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { theme } from './theme.ts'

const file = new URL('variables.css', import.meta.url)

describe('variables.css', () => {
  // After a change of the theme: WRITE_THEME=1 pnpm test:unit <this file>, then pnpm format.
  it('says what the theme says', async () => {
    const css = cssOf(renderToStaticMarkup(createElement(MantineProvider, { theme })))
    if (process.env['WRITE_THEME'] === '1') await writeFile(file, css)
    expect(dense(await readFile(file, 'utf8'))).toBe(dense(css))
  })
})

/** What the component library writes into each page that it draws. */
function cssOf(markup: string): string {
  const found = /<style data-mantine-styles="true">(.*?)<\/style>/s.exec(markup)?.[1]
  if (found === undefined) throw new Error('The library wrote no variables.')
  return found
}

function dense(css: string): string {
  return css.replaceAll(/[\s'"]|;(?=\s*\})/g, '')
}
