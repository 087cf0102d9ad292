import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/processes.ts'

const directory = join(root, 'test-results')

/** Keeps figures in `test-results/<name>.json`; what an earlier run kept under other names stays. */
export function keepFigures(name: string, fresh: Readonly<Record<string, unknown>>): void {
  mkdirSync(directory, { recursive: true })
  const all = { ...readFigures(name), ...fresh }
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(all, null, 2)}\n`)
}

/** What was kept under a name; empty when nothing was. */
export function readFigures<T>(name: string): Record<string, T> {
  try {
    return JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Record<string, T>
  } catch {
    return {}
  }
}
