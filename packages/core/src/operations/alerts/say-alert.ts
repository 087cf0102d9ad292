import type { AlertRuleName } from '@precentor/schemas'
import { alertRules, type AlertSettings, type AlertUnit } from './rules.ts'

/** What is wrong, in one sentence with the figures in it. */
export function sayAlert(rule: AlertRuleName, value: number, settings: AlertSettings): string {
  const { title, unit, badIs } = alertRules[rule]
  if (unit === 'yes') return `${title}.`
  const limit = `${badIs === 'above' ? 'at most' : 'at least'} ${figure(settings.threshold, unit)}`
  const long = settings.forSeconds === 0 ? '' : ` for ${duration(settings.forSeconds)}`
  return `${title}: ${figure(value, unit)}${long}, ${limit} would be well.`
}

function figure(value: number, unit: AlertUnit): string {
  const rounded = value >= 10 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)
  switch (unit) {
    case '%':
      return `${rounded} %`
    case 'ms':
      return `${rounded} ms`
    case 'h':
      // What was never made is given as a year.
      return value >= 8760 ? 'none was found' : `${rounded} hours`
    case 'a minute':
      return `${rounded} a minute`
    case 'times':
      return String(rounded)
    case 'yes':
      return ''
  }
}

function duration(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`
}
