import { createPrimaryLimiter } from '../primary-limiter.ts'

// Counts one try for each message that says `count`, and says what came of it.
const limiter = createPrimaryLimiter(process)
process.on('message', (message: unknown) => {
  if (message === 'count') void count()
  if (message === 'forget') void limiter.forget('a').then(() => process.send?.('forgotten'))
})
process.send?.('ready')

async function count(): Promise<void> {
  const wait = await limiter.consume({ key: 'a', most: 3, seconds: 60 }).catch(() => 'failed')
  process.send?.({ counted: wait })
}
