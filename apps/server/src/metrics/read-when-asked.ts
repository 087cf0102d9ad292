import { Counter, Gauge, type Registry } from 'prom-client'

/** Figures of a registry that are looked up when somebody reads them. */
export type ReadWhenAsked = {
  gauge(name: string, help: string, read: () => number): void
  /** One value for each value of a label. */
  gauges(name: string, help: string, label: string, read: () => Record<string, number>): void
  /** Counted elsewhere: its figure is taken as it stands. */
  counter(name: string, help: string, read: () => number): void
}

export function readWhenAsked(registry: Registry): ReadWhenAsked {
  const registers: Registry[] = []
  const keep = (metric: Gauge | Counter) => registry.registerMetric(metric)
  return {
    gauge: (name, help, read) => {
      keep(
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read())
          },
        }),
      )
    },
    gauges: (name, help, label, read) => {
      keep(
        new Gauge({
          name,
          help,
          labelNames: [label],
          registers,
          collect() {
            for (const [value, figure] of Object.entries(read())) {
              this.set({ [label]: value }, figure)
            }
          },
        }),
      )
    },
    counter: (name, help, read) => {
      keep(
        new Counter({
          name,
          help,
          registers,
          collect() {
            this.reset()
            this.inc(read())
          },
        }),
      )
    },
  }
}
