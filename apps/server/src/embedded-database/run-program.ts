import { spawn } from 'node:child_process'

/** The unprivileged user that PostgreSQL runs as when we are root; nothing when we are not. */
export type Account = { name: string; uid: number; gid: number }

export type ProgramResult = { succeeded: boolean; output: string }

/**
 * Runs a program to its end and gives everything it wrote, both streams together.
 * A program that cannot be started has failed, with the system's reason as its output.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { account?: Account | undefined; input?: string } = {},
): Promise<ProgramResult> {
  const { promise, resolve } = Promise.withResolvers<ProgramResult>()
  const child = spawn(program, args, { ...identity(options.account), env: programEnvironment() })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  // A program that ends before it has read its input breaks the pipe; its exit code tells the story.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  child.once('error', (error) => resolve({ succeeded: false, output: error.message }))
  child.once('close', (code) => resolve({ succeeded: code === 0, output }))
  return promise
}

/** How `spawn` is told to run as the account. */
export function identity(account: Account | undefined): { uid: number; gid: number } | undefined {
  return account && { uid: account.uid, gid: account.gid }
}

/**
 * A fresh environment: PGDATA, PGPORT and their kind must not reach our PostgreSQL, and its
 * messages must be English because `explainFailure` reads them.
 */
export function programEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH = '', LD_LIBRARY_PATH, NODE_ENV } = process.env
  return {
    // Nothing to PostgreSQL; Next's types demand it of every environment.
    NODE_ENV,
    // `su` without a dash leaves root without the directory that useradd lives in.
    PATH: `${PATH}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin`,
    LC_ALL: 'C',
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    ...extra,
  }
}
