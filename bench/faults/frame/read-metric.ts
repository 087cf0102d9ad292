/** The sum of one metric over all workers, as `/api/metrics` has it. */
export async function readMetric(url: string, name: string): Promise<number> {
  const answer = await fetch(`${url}/api/metrics`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`/api/metrics: ${answer.status}`)
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  if (lines.length === 0) throw new Error(`/api/metrics has no ${name}.`)
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}
