import type { Question } from '../../ground/ask.ts'
import type { PreparedChurch } from '../../ground/prepare-church.ts'

export type HostileQuestion = { readonly name: string; readonly question: Question }

const json = { 'content-type': 'application/json' }
const nil = '00000000-0000-0000-0000-000000000000'

/** One of each kind; all are to be answered with 4xx. */
export function hostileQuestions(church: PreparedChurch): HostileQuestion[] {
  const { churchId, planId } = church
  const { authorization = '', address = '', cookie = '' } = church.leaders[1] ?? {}
  const who = { authorization, 'x-forwarded-for': address }
  const get = (name: string, path: string, headers: Record<string, string> = {}) => ({
    name,
    question: { path, headers: { ...who, ...headers } },
  })
  const query = (name: string, procedure: string, input: unknown) =>
    get(name, `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
  const send = (
    name: string,
    path: string,
    body: string,
    headers: Record<string, string> = json,
  ) => ({
    name,
    question: { method: 'POST' as const, path, headers: { ...who, ...headers }, body },
  })
  const song = (name: string, input: object) =>
    send(name, '/api/trpc/song.create', JSON.stringify({ churchId, ...input }))

  return [
    song('a zero byte in a title', { title: 'a\0b' }),
    song('half a surrogate pair in a title', { title: 'a\uD800b' }),
    song('a title of a megabyte', { title: 'a'.repeat(1_000_000) }),
    song('a title of 200 kB', { title: 'a'.repeat(200_000) }),
    song('a number for a title', { title: 1e308 }),
    song('an object for a title', { title: { toString: 'x' } }),
    song('fields nobody asked for', { title: 'x', authors: [{ name: 'x', role: 'root' }] }),
    song('a thousand authors', {
      title: 'x',
      authors: Array.from({ length: 1000 }, () => ({ name: 'x', role: 'words' })),
    }),
    song('another church', { churchId: nil, title: 'x' }),
    song('SQL for a church', { churchId: `${nil}' OR 1=1 --`, title: 'x' }),
    send(
      'a prototype for a church',
      '/api/trpc/song.create',
      `{"__proto__":{"churchId":"${churchId}"},"title":"x"}`,
    ),
    send('no JSON at all', '/api/trpc/song.create', '{"title": '),
    send(
      'JSON that is nested 50,000 deep',
      '/api/trpc/song.create',
      '['.repeat(50_000) + ']'.repeat(50_000),
    ),
    send(
      'bytes that are no UTF-8',
      '/api/trpc/song.create',
      Buffer.from([0xff, 0xfe, 0x7b]).toString('latin1'),
    ),
    send('a form', '/api/trpc/song.create', 'title=x', {
      'content-type': 'application/x-www-form-urlencoded',
    }),
    send('no type', '/api/trpc/song.create', '{}', { 'content-type': 'text/plain' }),
    send('a mutation without input', '/api/trpc/song.create', ''),
    send('a key that is far too long', '/api/trpc/song.create', JSON.stringify({ churchId }), {
      ...json,
      'idempotency-key': 'k'.repeat(5_000),
    }),
    send(
      'a batch of a thousand calls',
      `/api/trpc/${Array(1000).fill('song.list').join(',')}?batch=1`,
      '{}',
    ),
    get(
      'a batch of fifty queries',
      `/api/trpc/${Array(50).fill('song.list').join(',')}?batch=1&input=%7B%7D`,
    ),
    get('a batch whose input is none', '/api/trpc/song.list,plan.list?batch=1&input=x'),
    get('a procedure that is none', '/api/trpc/song.dropEverything'),
    get('a procedure of the prototype', '/api/trpc/constructor.prototype'),
    get('a mutation by GET', '/api/trpc/song.create?input=%7B%7D'),
    get('a name that cannot be decoded', '/api/trpc/%E0%A4%A'),
    get('a path upwards', '/api/trpc/..%2f..%2f..%2fetc%2fpasswd'),
    get('a page upwards', '/..%2f..%2fetc/passwd', { cookie }),
    get('a path of 60 kB', `/api/${'a'.repeat(7_900)}`),
    query('a page of minus one', 'song.list', { churchId, limit: -1 }),
    query('a page of a billion', 'song.list', { churchId, limit: 1e9 }),
    query('a cursor made up', 'song.list', { churchId, cursor: "' OR 1=1 --" }),
    query('a search of 100 kB cut to a header', 'song.list', {
      churchId,
      query: '%'.repeat(2_000),
    }),
    query('a search with a zero byte', 'song.list', { churchId, query: 'a\0b' }),
    query('an id that is none', 'plan.byId', { churchId, planId: '../../etc' }),
    query('an id of another kind', 'plan.byId', { churchId, planId: churchId }),
    query('an array for an input', 'plan.byId', [churchId, planId]),
    query('null for an input', 'plan.byId', null),
    query('a stream with a bad id', 'plan.onChange', { churchId, planId: 'x' }),
    get('a token made up', '/api/trpc/church.list', {
      authorization: `Bearer pct_${'x'.repeat(43)}`,
    }),
    get('a token of 4 kB', '/api/trpc/church.list', {
      authorization: `Bearer ${'x'.repeat(4_000)}`,
    }),
    get('a cookie made up', '/api/trpc/church.list', {
      authorization: '',
      cookie: `precentor.session_token=${'x'.repeat(2_000)}`,
    }),
    send('sign-in with a number', '/api/auth/sign-in/email', '{"email":1,"password":2}'),
    send('sign-in with no JSON', '/api/auth/sign-in/email', '{{{{'),
    send(
      'sign-in of 100 kB',
      '/api/auth/sign-in/email',
      JSON.stringify({ email: 'a'.repeat(100_000) }),
    ),
    send('a way of signing in that is none', '/api/auth/admin/impersonate', '{}'),
    send('a page by POST of another site', '/api/trpc/song.create', '{}', {
      ...json,
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    }),
    get('nothing that is there', '/api/nothing'),
    get('a page that is not there', '/no-such-church/plans', { cookie }),
  ]
}
