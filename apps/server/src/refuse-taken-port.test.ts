import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { refuseTakenPort } from './refuse-taken-port.ts'

it('says that something else uses the port', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(refuseTakenPort({ host: 'localhost', port })).rejects.toThrow(
    `Something else is using port ${port} of localhost.`,
  )
  other.close()
})

it('says that an address is not of this machine', async () => {
  const refusal = refuseTakenPort({ host: '203.0.113.7', port: 0 })
  await expect(refusal).rejects.toThrow('cannot listen on port 0 of 203.0.113.7')
})
