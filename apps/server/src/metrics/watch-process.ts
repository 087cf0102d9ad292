import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { ReadWhenAsked } from './read-when-asked.ts'

/** Memory and event loop, as they are when somebody reads them. */
export function watchProcess({ gauge }: ReadWhenAsked): void {
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  let use = performance.eventLoopUtilization()
  gauge('precentor_event_loop_delay_p99_seconds', 'Since it was read last.', () => {
    const delay = loop.percentile(99) / 1e9
    loop.reset()
    return delay
  })
  gauge('precentor_event_loop_utilisation', 'Share of the time since it was read last.', () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, use)
    use = now
    return utilization
  })
  gauge('precentor_resident_memory_bytes', 'Memory of the process.', () =>
    process.memoryUsage.rss(),
  )
  gauge(
    'precentor_heap_used_bytes',
    'Memory that JavaScript uses.',
    () => process.memoryUsage().heapUsed,
  )
  gauge('precentor_uptime_seconds', 'Since the process started.', () => process.uptime())
}
