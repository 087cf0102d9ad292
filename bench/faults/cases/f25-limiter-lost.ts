import { startRedis } from '../../../apps/server/src/limits/testing/start-redis.ts'
import { openAsker, type Asker } from '../../ground/ask.ts'
import type { LoneCase } from '../frame/fault-case.ts'
import { openGround, until, type Ground } from '../frame/ground.ts'
import { judgeAnswer } from '../frame/judge-answer.ts'

/** F25: the store in which tries are counted goes away. */
export const limiterLost: LoneCase = {
  id: 'F25',
  title: 'the limiter’s store (Redis) killed',
  pass: 'signing in fails closed, other calls go through; as before once it is back',
  isQuick: false,
  run: async (figures) => {
    await using redis = await startRedis()
    await using ground = await openGround({ env: { REDIS_URL: redis.url } })
    using asker = openAsker(ground.url)
    figures.holds('signing in before', (await signIn(asker)).status === 200)
    await redis.kill()
    const closed = await signIn(asker)
    figures.holds('signing in is refused', [429, 503].includes(closed.status), closed.status)
    figures.holds('in our own words', judgeAnswer(closed).why === null)
    figures.atMost('refused after', closed.took, 3_000, 'ms')
    const others = await Promise.all(Array.from({ length: 20 }, () => look(asker, ground)))
    figures.holds(
      'other calls go through',
      others.every(({ status }) => status === 200),
      others.find(({ status }) => status !== 200)?.status ?? 'yes',
    )
    figures.atMost('the longest of them', Math.max(...others.map(({ took }) => took)), 1_000, 'ms')
    await redis.restart()
    const back = await until(10_000, async () => (await signIn(asker)).status === 200)
    figures.atMost('signing in again after', back ?? Number.POSITIVE_INFINITY, 10_000, 'ms')
  },
}

function signIn(asker: Asker) {
  const body = JSON.stringify({ email: 'bench@test.example', password: 'a long enough password' })
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '10.9.9.9' }
  return asker.ask({ method: 'POST', path: '/api/auth/sign-in/email', headers, body })
}

function look(asker: Asker, { church }: Ground) {
  const { authorization = '', address = '' } = church.musicians[0] ?? {}
  const input = encodeURIComponent(JSON.stringify({ churchId: church.churchId }))
  const headers = { authorization, 'x-forwarded-for': address }
  return asker.ask({ path: `/api/trpc/serviceType.list?input=${input}`, headers })
}
