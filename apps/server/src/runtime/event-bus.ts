import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { ChurchEvent, EventBus } from '@precentor/core'
import type { Listener } from '@precentor/db'
import { createNumbering } from './numbering.ts'
import { packEvents, readPacket } from './event-packet.ts'

const channel = 'precentor.events'
/** Milliseconds in which what happens is gathered before others are told. */
const gathering = 10

export type RunningEventBus = EventBus & {
  /** Lets every process look again: one was killed, and what it was about to tell is lost. */
  loseSome(): void
  /** Tells the others what has not been told yet. */
  close(): Promise<void>
}

/**
 * Tells the pages that are open in a church what has changed there: those of this process
 * at once, those of others (workers and hosts) through PostgreSQL, each of them once.
 * Whoever publishes does so after commit, so that whoever looks sees the change.
 */
export function createEventBus(listener: Pick<Listener, 'listen' | 'notify'>): RunningEventBus {
  const sender = randomUUID()
  const emitter = new EventEmitter()
  // One listener for each open page: many are no leak.
  emitter.setMaxListeners(0)
  const gaps = new Set<() => void>()
  const numbering = createNumbering()
  const gathered = new Map<string, ChurchEvent>()
  let timer: NodeJS.Timeout | undefined
  let lastNumber = 0
  const stop = listener.listen(channel, hear, tellOfGap)

  return {
    publish: (event) => {
      emitter.emit(event.churchId, event)
      gathered.set(`${event.churchId} ${event.kind} ${event.id}`, event)
      timer ??= setTimeout(() => void send(), gathering)
    },
    subscribe: (churchId, onEvent, onGap) => {
      emitter.on(churchId, onEvent)
      // Its own function each time: two pages may hand in the same one.
      const gap = () => onGap?.()
      gaps.add(gap)
      return () => {
        emitter.off(churchId, onEvent)
        gaps.delete(gap)
      }
    },
    // No packet, which is what everybody takes for a gap.
    loseSome: () => void listener.notify(channel, '').catch(() => undefined),
    close: async () => {
      stop()
      clearTimeout(timer)
      await send()
    },
  }

  async function send(): Promise<void> {
    timer = undefined
    const packets = packEvents(sender, lastNumber + 1, [...gathered.values()])
    gathered.clear()
    lastNumber += packets.length
    // What is given up is missing in the numbers, and so the others learn of it.
    await Promise.allSettled(packets.map((packet) => listener.notify(channel, packet)))
  }

  function hear(text: string): void {
    const packet = readPacket(text)
    if (packet?.sender === sender) return
    const place = packet === null ? 'gap' : numbering.place(packet.sender, packet.number)
    if (place === 'again') return
    for (const event of packet?.events ?? []) emitter.emit(event.churchId, event)
    if (place === 'gap') tellOfGap()
  }

  function tellOfGap(): void {
    for (const gap of gaps) gap()
  }
}
