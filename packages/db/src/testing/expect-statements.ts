import { isWork, observeStatements } from '../statements/observe.ts'

/**
 * Runs `work` and throws unless it sent exactly `wanted` statements, beside those
 * that open and end transactions. Names them, so that the surplus one can be found.
 */
export async function expectStatements<T>(wanted: number, work: () => Promise<T>): Promise<T> {
  const { result, statements } = await observeStatements(work)
  const sent = statements.filter(isWork)
  if (sent.length === wanted) return result
  const list = sent.map(({ sql }, index) => `  ${index + 1}. ${sql.slice(0, 300)}`).join('\n')
  throw new Error(`Expected ${wanted} statements, but ${sent.length} were sent:\n${list}`)
}
