import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Line = { file: string; reader: string; time: number; memory: number; outcome: string }

/** Time and memory that each reader needs for files made to hurt it; the slowest readers of each. */
export function benchHostile(): Promise<void> {
  console.log('\nFiles made to hurt a reader: what the worst of all readers needs (processor time)')
  const script = fileURLToPath(new URL('read-hostile-files.ts', import.meta.url))
  // A process of its own, whose memory nothing else uses.
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  for (const file of new Set(lines.map((line) => line.file))) {
    const readers = lines.filter((line) => line.file === file)
    const time = Math.max(...readers.map((line) => line.time))
    const memory = Math.max(...readers.map((line) => line.memory))
    const worst = readers.find((line) => line.time === time)
    const verdict = time < 1_000 && memory < 100 ? '' : '  over the aim'
    console.log(
      `  ${file.padEnd(30)}${time.toFixed(0).padStart(6)} ms${memory.toFixed(0).padStart(6)} MB   ${worst?.reader}: ${worst?.outcome}${verdict}`,
    )
  }
  console.log('  aim: < 1000 ms, < 100 MB')
  return Promise.resolve()
}
