import { expect, it } from 'vitest'
import { formats } from './registry.ts'
import { formatTitles } from './titles.ts'

it('says of every format what the format says of itself', () => {
  expect(formatTitles).toEqual(Object.fromEntries(formats.map(({ name, title }) => [name, title])))
})
