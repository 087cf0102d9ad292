import autocannon from 'autocannon'

export type Measured = {
  /** Requests per second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Bytes of one answer. */
  readonly size: number
}

const connections = 8

/** Asks one address again and again for some seconds; throws when an answer is not 2xx. */
export async function measure(
  url: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<Measured> {
  const result = await autocannon({ url, headers, connections, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors.`)
  }
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    size: Math.round(result.throughput.average / result.requests.average),
  }
}
