import { EventEmitter } from 'node:events'
import type { ChurchEvent, EventBus } from '@precentor/core'

/** Tells the pages that are open in a church what has changed there. */
export function createEventBus(): EventBus {
  const emitter = new EventEmitter()
  // One listener for each open page: many are no leak.
  emitter.setMaxListeners(0)
  return {
    publish: (event) => {
      emitter.emit(event.churchId, event)
    },
    subscribe: (churchId, listener: (event: ChurchEvent) => void) => {
      emitter.on(churchId, listener)
      return () => emitter.off(churchId, listener)
    },
  }
}
