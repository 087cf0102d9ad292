/** What came back: the body is parsed where it is JSON. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Speaks HTTP as a browser does, and keeps its cookies. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #url: string
  readonly #address: string

  constructor(url: string, address: string) {
    this.#url = url
    this.#address = address
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers({
      'x-forwarded-for': this.#address,
      ...(this.cookies.size > 0 && { cookie: this.#cookieHeader() }),
    })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const response = await fetch(new URL(path, this.#url), { ...init, headers })
    this.#keep(response.headers.getSetCookie())
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const { status } = response
    return { status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  /** Asks a query; gives its result or what was said of the error. */
  async query(procedure: string, input?: unknown): Promise<Result> {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return toResult(await this.fetch(`/api/trpc/${procedure}${search}`))
  }

  async mutate(procedure: string, input: unknown): Promise<Result> {
    return toResult(await this.post(`/api/trpc/${procedure}`, input))
  }

  /** The first visitor of a server makes an account and a church. */
  async settle(church = 'Grace Chapel', email = 'owner@test.example'): Promise<string> {
    await this.post('/api/auth/sign-up/email', { name: 'Owner', email, password: goodPassword })
    const made = await this.mutate('church.create', { name: church, timeZone: 'Europe/London' })
    return (made.data as { id: string }).id
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const isGone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')
      if (isGone) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

/** Of a typed call: `data`, or the reason of its refusal. */
export type Result = {
  readonly status: number
  readonly data: unknown
  readonly reason: string | undefined
  readonly headers: Headers
}

function toResult({ status, headers, body }: Answer): Result {
  const { result, error } = body as {
    result?: { data: unknown }
    error?: { data?: { reason: string } }
  }
  return { status, headers, data: result?.data, reason: error?.data?.reason }
}

export const goodPassword = 'twelve strings of a lyre'
