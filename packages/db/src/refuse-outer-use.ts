import type { PrismaClient } from './generated/client.ts'
import { complainOfMisuse, type Root } from './handle.ts'
import { innermostOpen, noteRunning } from './transaction/ownership.ts'

type Request = { readonly transaction?: unknown }
type Inside = { _request(request: Request): Promise<unknown> }

/**
 * Looks, whenever a statement of the outer client starts, whether that is inside a
 * transaction. It has to be looked at then, and not when the call is written down: a
 * Prisma promise made outside starts where it is awaited. Transactions' own clients
 * come through here too and say which transaction they are.
 */
export function refuseOuterUse(client: PrismaClient, root: Root): void {
  const inside = (client as unknown as { _originalClient: Inside })._originalClient
  const send = inside._request
  inside._request = async function (this: Inside, request) {
    if (request.transaction === undefined && innermostOpen() !== undefined) {
      complainOfMisuse(root, false)
    }
    const answer = send.call(this, request)
    noteRunning(answer)
    return answer
  }
}
