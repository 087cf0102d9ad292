import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readSecret } from './secret.ts'

describe('the secret', () => {
  it('is made once, long, and for its owner’s eyes only', async () => {
    const home = join(await temporaryDirectory(), 'home')
    const secret = await readSecret(home)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(await readSecret(home)).toBe(secret)
    expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('is the same for two who ask first at once', async () => {
    const home = await temporaryDirectory()
    const secrets = await Promise.all([readSecret(home), readSecret(home)])
    expect(new Set(secrets)).toEqual(new Set([await readFile(join(home, 'secret'), 'utf8')]))
  })

  it('is closed to others again when it was copied from elsewhere', async () => {
    const home = await temporaryDirectory()
    const secret = await readSecret(home)
    await chmod(join(home, 'secret'), 0o644)
    expect(await readSecret(home)).toBe(secret)
    expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it.each(['', 'short\n'])('is refused when it is damaged: %j', async (text) => {
    const home = await temporaryDirectory()
    await writeFile(join(home, 'secret'), text)
    await expect(readSecret(home)).rejects.toThrow('is damaged. Delete it')
  })
})

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'precentor-secret-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}
