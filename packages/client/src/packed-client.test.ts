import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer } from '../../../apps/server/src/testing/start-test-server.ts'
import { packClient, run, type Consumer } from './testing/pack-client.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const tsc = join(here, '../../node_modules/typescript/bin/tsc')
const ours = /^(node_modules\/@precentor\/|\w+\.ts)/
let consumer: Consumer

beforeAll(async () => {
  consumer = await packClient()
}, 170_000)

afterAll(async () => consumer[Symbol.asyncDispose]())

it('names nothing of this repository that another would lack', async () => {
  const installed = join(consumer.directory, 'node_modules/@precentor/client')
  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(manifest.dependencies)).toEqual(['@trpc/client', '@trpc/server'])
  expect(Object.values(manifest.dependencies)).toEqual([
    expect.stringMatching(/^\d+\.\d+\.\d+$/),
    expect.stringMatching(/^\d+\.\d+\.\d+$/),
  ])
  const types = await readFile(join(installed, 'dist/procedures.d.ts'), 'utf8')
  expect(types).not.toMatch(/@precentor|prisma|zod|\bany\b|import\(/i)
})

it('is typed in full for a strict program elsewhere, which then runs against a server', async () => {
  // tRPC's own types want Node's and those of `ws`; what they lack is not ours.
  const compile = [tsc, '-p', 'tsconfig.json']
  const complaints = await run(process.execPath, compile, consumer.directory).catch(String)
  expect(complaints.split('\n').filter((line) => ours.test(line))).toEqual([])

  await using server = await startTestServer()
  const browser = server.visit()
  await browser.settle()
  const [write, read] = [await makeToken('write'), await makeToken('read')]
  const args = [join(consumer.directory, 'out/program.js'), server.url, write, read]
  expect(JSON.parse(await run(process.execPath, args, consumer.directory))).toEqual({
    made: 'Abide with Me',
    nothing: 'nothing',
    titles: ['Abide with Me'],
    refused: ['FORBIDDEN', 'token.read_only', 'This token may only read.', []],
    invalid: ['BAD_REQUEST', 'input.invalid', expect.stringContaining('not right'), ['title']],
    unknown: ['UNAUTHORIZED', 'session.missing', 'Please sign in.', []],
    unreachable: { refusal: null, complaint: expect.stringContaining('could not be reached') },
  })

  async function makeToken(scope: 'read' | 'write'): Promise<string> {
    const input = { name: scope, scope, expiresInDays: null }
    const { data } = await browser.mutate('account.createToken', input)
    return (data as { secret: string }).secret
  }
}, 60_000)

it('says of every procedure what the server says', async () => {
  const complaints = run(process.execPath, [tsc, '-p', 'fixtures/server'], here)
  await expect(complaints).resolves.toBe('')
}, 60_000)
