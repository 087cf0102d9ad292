import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type ProcessFacts, readProcessFacts } from './process-facts.ts'

/**
 * What stands behind the pid file of a data directory. `owned`: a PostgreSQL whose Precentor
 * lives; `orphaned`: one whose Precentor was killed; `foreign`: one that somebody else started;
 * `stale`: the number now belongs to some other program, or to nobody.
 */
export type Postmaster =
  | { kind: 'none' }
  | { kind: 'owned'; pid: number; owner: number }
  | { kind: 'orphaned' | 'foreign' | 'stale'; pid: number }

/** The setting, unknown to PostgreSQL itself, that marks a postmaster with the process that started it. */
export const ownerSetting = 'precentor.owner'

/** Finds out who, if anybody, runs on a data directory. */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster> {
  const file = await readPidFile(dataDirectory)
  if (!file) return { kind: 'none' }

  const { pid } = file
  const facts = await readProcessFacts(pid)
  if (!facts || !worksIn(facts, dataDirectory)) return { kind: 'stale', pid }

  // The mark and the parent are facts of the process itself, so they cannot be out of date:
  // when the starter ends, the system gives the postmaster another parent.
  const owner = Number(new RegExp(`${ownerSetting}=(\\d+)`).exec(facts.command)?.[1])
  if (Number.isNaN(owner)) return { kind: 'foreign', pid }
  return owner === facts.parent ? { kind: 'owned', pid, owner } : { kind: 'orphaned', pid }
}

/** PostgreSQL works inside its data directory, so the system follows it even when the directory is moved. */
function worksIn(facts: ProcessFacts, dataDirectory: string): boolean {
  return facts.directory === dataDirectory || facts.command.includes(`-D ${dataDirectory} `)
}

/** The first lines of postmaster.pid: the process, and whether it takes connections yet. */
export async function readPidFile(
  dataDirectory: string,
): Promise<{ pid: number; isReady: boolean } | undefined> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined
}

/** Waits until a process has ended; false when it has not within the time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (await readProcessFacts(pid)) {
    if (Date.now() > deadline) return false
    await delay(20)
  }
  return true
}
