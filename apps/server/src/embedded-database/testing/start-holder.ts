import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { EmbeddedDatabase } from '../index.ts'

const script = fileURLToPath(new URL('./hold-database.ts', import.meta.url))

/** A process that holds the database of a home, or that was refused it. */
export type Holder = {
  pid: number
  database: Pick<EmbeddedDatabase, 'connectionString' | 'port' | 'dataDirectory'> | undefined
  refused: string | undefined
  log: string[]
  /** As a power cut or the system's memory killer would end it. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a holder as its own process, so that a test can kill it, and waits until it holds or is refused. */
export async function startHolder(
  home: string,
  options: { account?: { uid: number; gid: number }; killAfter?: number } = {},
): Promise<Holder> {
  const child = spawn(process.execPath, [script, home], {
    ...options.account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const holder: Holder = {
    pid: child.pid ?? 0,
    database: undefined,
    refused: undefined,
    log: [],
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
  if (options.killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), options.killAfter)
  for await (const line of createInterface(child.stdout)) {
    const fact: { log?: string; refused?: string; ready?: EmbeddedDatabase } = JSON.parse(line)
    if (fact.log !== undefined) holder.log.push(fact.log)
    holder.refused = fact.refused
    holder.database = fact.ready
    if (fact.ready) break
  }
  if (holder.refused !== undefined) await end(child)
  return holder
}

async function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (signal) child.kill(signal)
  await ended
}
