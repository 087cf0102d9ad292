import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

/** @type {string} */
let base

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'precentor-fingerprint-'))
  onTestFinished(() => rmSync(base, { recursive: true }))
  write('src/a.ts', 'one')
  write('src/deep/b.ts', 'two')
})

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(join(base, path, '..'), { recursive: true })
  writeFileSync(join(base, path), text)
}

const take = () => fingerprint(['src', 'absent.json'], [], base)

test('it stays when nothing changed, whatever the times of the files say', () => {
  const before = take()
  utimesSync(join(base, 'src/a.ts'), 1, 1)
  expect(take()).toBe(before)
})

test.each([
  ['a changed file', () => write('src/deep/b.ts', 'three')],
  ['a new file', () => write('src/c.ts', '')],
  ['a removed file', () => rmSync(join(base, 'src/a.ts'))],
  ['a file that was absent', () => write('absent.json', '{}')],
  [
    'text moved from one file to the next',
    () => (write('src/a.ts', 'on'), write('src/deep/b.ts', 'etwo')),
  ],
])('%s changes it', (_, change) => {
  const before = take()
  change()
  expect(take()).not.toBe(before)
})

test.each([
  'node_modules/x/index.js',
  '.next/BUILD_ID',
  'generated/client.ts',
  'a.test.ts',
  'x.log',
])('src/%s does not count', (path) => {
  const before = take()
  write(`src/${path}`, 'made by a tool')
  expect(take()).toBe(before)
})

test('other facts count too', () => {
  expect(fingerprint(['src'], ['linux'], base)).not.toBe(fingerprint(['src'], ['darwin'], base))
})
