import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** A running program; `await using` ends it, however the bench goes. */
export type Program = AsyncDisposable & { readonly pid: number }

/** Starts a program of ours and waits until it prints a line that has `sign` in it. */
export async function startProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  sign = 'ready',
): Promise<Program> {
  const program = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
  })
  await lineWith(program, sign, file)
  return {
    pid: program.pid ?? 0,
    [Symbol.asyncDispose]: async () => {
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
    },
  }
}

function lineWith(program: ChildProcess, sign: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)))
    if (program.stdout === null) return
    createInterface({ input: program.stdout }).on('line', (line) => {
      if (line.includes(sign)) resolve()
    })
  })
}
