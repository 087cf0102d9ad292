import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Kilobytes, gzip, of the chart engine for a browser. */
export type EngineWeight = {
  /** What pages with charts load. */
  readonly ofPages: number
  /** With the readers and writers of every format, which come when a file asks for them. */
  readonly whole: number
}

export async function weighEngine(): Promise<EngineWeight> {
  return {
    ofPages: await weigh(fileURLToPath(new URL('engine-of-pages.ts', import.meta.url))),
    whole: await weigh(fileURLToPath(import.meta.resolve('@precentor/chart'))),
  }
}

async function weigh(input: string): Promise<number> {
  await using bundle = await rolldown({ input, platform: 'browser' })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  const code = output.map((piece) => (piece.type === 'chunk' ? piece.code : '')).join('')
  return gzipSync(code).length / 1000
}
