import { readFileSync } from 'node:fs'

export type MemoryWatch = Disposable & {
  /** Megabytes of memory that the process holds now. */
  now(): number
  /** Ends the watching; gives the most megabytes that were seen. */
  stop(): number
}

/** Looks at the memory of a process (its resident set) every 50 ms. On Linux only. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0
  const now = (): number => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000
    peak = Math.max(peak, megabytes)
    return megabytes
  }
  const timer = setInterval(now, 50)
  return {
    now,
    stop: () => {
      clearInterval(timer)
      return peak
    },
    [Symbol.dispose]: () => clearInterval(timer),
  }
}
