/** One thing that was measured, held against its bound. */
export type Figure = {
  readonly name: string
  readonly value: number | string
  /** What it must be, as a person reads it; empty for a figure that only tells. */
  readonly bound: string
  readonly isKept: boolean
}

/** Collects what a case measures. */
export type Figures = {
  readonly all: readonly Figure[]
  /** Notes a number that must not be above a bound. */
  atMost(name: string, value: number, most: number, unit?: string): void
  atLeast(name: string, value: number, least: number, unit?: string): void
  /** Notes something that must be as it should. */
  holds(name: string, isKept: boolean, value?: number | string): void
  /** Notes something that has no bound. */
  tell(name: string, value: number | string): void
}

export function collectFigures(): Figures {
  const all: Figure[] = []
  return {
    all,
    atMost: (name, value, most, unit = '') =>
      all.push({
        name,
        value: shown(value, unit),
        bound: `≤ ${shown(most, unit)}`,
        isKept: value <= most,
      }),
    atLeast: (name, value, least, unit = '') =>
      all.push({
        name,
        value: shown(value, unit),
        bound: `≥ ${shown(least, unit)}`,
        isKept: value >= least,
      }),
    holds: (name, isKept, value = isKept ? 'yes' : 'no') =>
      all.push({ name, value, bound: 'must hold', isKept }),
    tell: (name, value) => all.push({ name, value, bound: '', isKept: true }),
  }
}

/** The value that so many percent are not above; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

function shown(value: number, unit: string): string {
  const number = Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value) : value
  const text = typeof number === 'number' && !Number.isInteger(number) ? number.toFixed(1) : number
  return unit === '' ? String(text) : `${text} ${unit}`
}
