import { readdirSync, readFileSync } from 'node:fs'

/** What the system knows of a process; Linux only, like the faults themselves. */
export type ProcessFacts = {
  readonly pid: number
  /** Bytes in memory. */
  readonly resident: number
  /** Open file descriptors. */
  readonly descriptors: number
}

/** Every process below this one, whoever stands between them. */
export function descendants(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const child = Number(name)
    if (Number.isNaN(child)) continue
    const parent = parentOf(child)
    children.set(parent, [...(children.get(parent) ?? []), child])
  }
  const below = (one: number): number[] =>
    (children.get(one) ?? []).flatMap((child) => [child, ...below(child)])
  return below(pid)
}

/** The facts of a process; null when it has ended. */
export function processFacts(pid: number): ProcessFacts | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const descriptors = readdirSync(`/proc/${pid}/fd`).length
    return { pid, resident: pages * 4096, descriptors }
  } catch {
    return null
  }
}

function parentOf(pid: number): number {
  try {
    // The name in brackets may itself hold brackets and spaces.
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return Number(after.split(' ')[1])
  } catch {
    return 0
  }
}
