import type { ChurchEvent } from '@precentor/core'
import { z } from 'zod'

/** PostgreSQL takes 7,999 bytes; one event is about a hundred. */
const mostEvents = 60

const packet = z.object({
  sender: z.string(),
  number: z.number().int(),
  events: z.array(
    z
      .tuple([z.string(), z.enum(['plan', 'song', 'import', 'member']), z.string()])
      .transform(([churchId, kind, id]): ChurchEvent => ({ churchId, kind, id })),
  ),
})

export type EventPacket = z.output<typeof packet>

/** Packs events into as few texts as will do, numbered from `firstNumber` on. */
export function packEvents(
  sender: string,
  firstNumber: number,
  events: readonly ChurchEvent[],
): string[] {
  const texts: string[] = []
  for (let start = 0; start < events.length; start += mostEvents) {
    const part = events.slice(start, start + mostEvents)
    texts.push(
      JSON.stringify({
        sender,
        number: firstNumber + texts.length,
        events: part.map(({ churchId, kind, id }) => [churchId, kind, id]),
      }),
    )
  }
  return texts
}

/** Null for what is no packet of this version: something happened, but nobody knows what. */
export function readPacket(text: string): EventPacket | null {
  try {
    return packet.parse(JSON.parse(text))
  } catch {
    return null
  }
}
