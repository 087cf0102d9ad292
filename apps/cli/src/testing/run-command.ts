import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Runs `precentor` as a process of its own, far from the checkout, with only these settings. */
export async function runCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], ...settings },
    timeout: 30_000,
  }
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [main, ...args], options, (_error, out, err) => {
      const code = child.exitCode
      if (code === null) reject(new Error(`precentor ${args.join(' ')} did not end: ${err}`))
      else resolve({ code, out, err })
    })
  })
}
