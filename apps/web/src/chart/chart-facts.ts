export type ChartFacts = {
  /** The key that sounds, named as the reader names keys. */
  readonly soundingKey: string | null
  /** The key of the shapes below the capo; null without a capo. */
  readonly shapeKey: string | null
  readonly capo: number
  /** Beats a minute. */
  readonly tempo: number | null
  readonly metre: string | null
  /** Seconds. */
  readonly length: number | null
}

/** What a band reads at the top of a chart, one phrase each. */
export function chartFacts(facts: ChartFacts): string[] {
  const { soundingKey, shapeKey, capo, tempo, metre, length } = facts
  return [
    soundingKey !== null && `Key ${soundingKey}`,
    capo > 0 && (shapeKey === null ? `Capo ${capo}` : `Capo ${capo}, play in ${shapeKey}`),
    tempo !== null && `${tempo} bpm`,
    metre,
    length !== null && minutes(length),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}

/** Seconds as a player says them: `3:05`. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
