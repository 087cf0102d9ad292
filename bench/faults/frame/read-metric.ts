/** The sum of one metric over all workers, as `/api/metrics` has it. */
export async function readMetric(url: string, name: string): Promise<number> {
  const lines = await readLines(url, name)
  if (lines.length === 0) throw new Error(`/api/metrics has no ${name}.`)
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

/** The numbers of the workers that answer questions. */
export async function readWorkers(url: string): Promise<string[]> {
  const lines = await readLines(url, 'precentor_gate_active')
  return lines.map((line) => /worker="([^"]+)"/.exec(line)?.[1] ?? '')
}

async function readLines(url: string, name: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/metrics`, {
    headers: { connection: 'close' },
    signal: AbortSignal.timeout(4_000),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`/api/metrics: ${answer.status}`)
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
}
