import { readFile, readlink } from 'node:fs/promises'
import { runProgram } from './run-program.ts'

/**
 * What the system knows of a running process: who started it (another, often 1, once that one
 * has ended), with which words, and on Linux the directory it works in.
 */
export type ProcessFacts = { parent: number; command: string; directory?: string }

/** Looks at a process; nothing when it has ended, also when only its exit code still waits to be read. */
export async function readProcessFacts(pid: number): Promise<ProcessFacts | undefined> {
  return process.platform === 'linux' ? readFromProc(pid) : askPs(pid)
}

async function readFromProc(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const [status, command, directory] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      // Another user's working directory is not for us to see.
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
    ])
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    return { parent: Number(parent), command: command.replaceAll('\0', ' '), directory }
  } catch {
    return undefined
  }
}

async function askPs(pid: number): Promise<ProcessFacts | undefined> {
  const columns = ['-o', 'stat=', '-o', 'ppid=', '-o', 'command=']
  const { succeeded, output } = await runProgram('ps', ['-ww', ...columns, '-p', String(pid)])
  const fields = /^\s*(\S+)\s+(\d+)\s+(.*)$/s.exec(output)
  if (!succeeded || !fields || fields[1]?.startsWith('Z')) return undefined
  return { parent: Number(fields[2]), command: fields[3] ?? '' }
}
