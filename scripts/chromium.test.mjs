import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { chromiumFlags, findChromium } from './chromium.mjs'

afterEach(() => vi.unstubAllEnvs())

/** @param {number} exitCode */
function directoryWithChromium(exitCode) {
  const directory = mkdtempSync(join(tmpdir(), 'precentor-chromium-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  writeFileSync(join(directory, 'chromium'), `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(join(directory, 'chromium'), 0o755)
  return directory
}

test('CHROMIUM_PATH comes before anything installed', async () => {
  const program = join(directoryWithChromium(0), 'chromium')
  vi.stubEnv('CHROMIUM_PATH', program)
  expect(await findChromium()).toBe(program)
})

test('a CHROMIUM_PATH that does not run is said to be wrong', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chromium')
})

test('a chromium on the PATH that does not start is passed over', async () => {
  const [broken, sound] = [directoryWithChromium(1), directoryWithChromium(0)]
  vi.stubEnv('CHROMIUM_PATH', '')
  vi.stubEnv('PATH', `${broken}:${sound}:/bin`)
  expect(await findChromium()).toBe(join(sound, 'chromium'))
})

test('the browser calls nobody, and drops its sandbox only for root', () => {
  expect(chromiumFlags()).toContain('--disable-background-networking')
  expect(chromiumFlags().includes('--no-sandbox')).toBe(process.getuid?.() === 0)
})
