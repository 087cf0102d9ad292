import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoadJob } from './generator.ts'
import type { PhonesJob } from './phones.ts'

/** Runs a generator in a process of its own, and gives what it saw. */
export async function generate<Result>(
  program: 'generator' | 'phones',
  job: LoadJob | PhonesJob,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'precentor-load-'))
  const file = join(directory, 'job.json')
  await writeFile(file, JSON.stringify(job))
  const path = fileURLToPath(new URL(`${program}.ts`, import.meta.url))
  const child = spawn(process.execPath, [path, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(child, 'close')
  await rm(directory, { recursive: true, force: true })
  return JSON.parse(Buffer.concat(chunks).toString()) as Result
}
