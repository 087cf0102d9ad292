import type { AlertRuleDefinition, AlertSettings } from './rules.ts'

/**
 * How one alert stands. `rising`: beyond its threshold, not yet for long enough.
 * `falling`: open, and well again, not yet for long enough.
 */
export type AlertState = {
  readonly phase: 'quiet' | 'rising' | 'open' | 'falling'
  /** Milliseconds since 1970: since when it is in this phase. */
  readonly since: number
}

export type AlertStep = { readonly state: AlertState; readonly event: 'opens' | 'resolves' | null }

/** However short the trouble was, it has to be over for so long: milliseconds. */
export const leastCalm = 60_000

/**
 * The next state of an alert. It opens when the value was beyond the threshold for as long
 * as it is set, and resolves when it was well within for a minute at least: not just below
 * the threshold, but by a margin, so that it does not flap.
 *
 * @param value null = nobody could measure it: then nothing changes
 * @param at milliseconds since 1970, never before an earlier step
 */
export function stepAlert(
  rule: Pick<AlertRuleDefinition, 'badIs' | 'clearShare'>,
  settings: AlertSettings,
  state: AlertState,
  value: number | null,
  at: number,
): AlertStep {
  if (!settings.isEnabled) return leave(state, at)
  if (value === null) return { state, event: null }
  const isOver = isBeyond(rule, value, settings.threshold)
  const isClear = !isBeyond(rule, value, settings.threshold * rule.clearShare)
  const calm = Math.max(settings.forSeconds * 1000, leastCalm)
  switch (state.phase) {
    case 'quiet':
      return isOver ? rise(settings, at, at) : stay(state)
    case 'rising':
      return isOver ? rise(settings, state.since, at) : go('quiet', at)
    case 'open':
      return isClear ? go('falling', at) : stay(state)
    case 'falling':
      if (!isClear) return go('open', at)
      return at - state.since >= calm ? go('quiet', at, 'resolves') : stay(state)
  }
}

function isBeyond({ badIs }: Pick<AlertRuleDefinition, 'badIs'>, value: number, limit: number) {
  return badIs === 'above' ? value > limit : value < limit
}

function rise({ forSeconds }: AlertSettings, since: number, at: number): AlertStep {
  if (at - since >= forSeconds * 1000) return go('open', at, 'opens')
  return { state: { phase: 'rising', since }, event: null }
}

/** Switched off: what is open is over. */
function leave(state: AlertState, at: number): AlertStep {
  if (state.phase === 'quiet') return stay(state)
  return go('quiet', at, state.phase === 'rising' ? null : 'resolves')
}

function stay(state: AlertState): AlertStep {
  return { state, event: null }
}

function go(phase: AlertState['phase'], at: number, event: AlertStep['event'] = null): AlertStep {
  return { state: { phase, since: at }, event }
}
