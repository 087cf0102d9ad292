import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastCalm, stepAlert, type AlertState } from './step-alert.ts'

const rule = { badIs: 'above', clearShare: 0.5 } as const
const settings = { threshold: 100, forSeconds: 30, isEnabled: true }
const second = 1_000

/** Steps through values, one every five seconds; gives the events with their second. */
function run(
  values: readonly (number | null)[],
  given: Partial<typeof settings> = {},
  badIs: 'above' | 'below' = 'above',
): string[] {
  let state: AlertState = { phase: 'quiet', since: 0 }
  return values.flatMap((value, index) => {
    const at = index * 5 * second
    const step = stepAlert({ ...rule, badIs }, { ...settings, ...given }, state, value, at)
    state = step.state
    return step.event === null ? [] : [`${step.event} ${at / second}`]
  })
}

const times = (count: number, value: number | null) => Array.from({ length: count }, () => value)

describe('stepAlert', () => {
  it.each<[string, readonly (number | null)[], Partial<typeof settings>, string[]]>([
    ['opens once it lasted', times(10, 150), {}, ['opens 30']],
    ['opens at once where it need not last', times(3, 150), { forSeconds: 0 }, ['opens 0']],
    ['keeps quiet at the threshold itself', times(20, 100), {}, []],
    ['keeps quiet when it did not last', [...times(6, 150), 90, ...times(6, 150)], {}, []],
    [
      'does not resolve just below the threshold',
      [...times(7, 150), ...times(50, 90)],
      {},
      ['opens 30'],
    ],
    [
      'resolves after a calm minute',
      [...times(7, 150), ...times(13, 40)],
      {},
      ['opens 30', 'resolves 95'],
    ],
    [
      'begins the calm anew',
      [...times(7, 150), ...times(12, 40), 90, ...times(13, 40)],
      {},
      ['opens 30', 'resolves 160'],
    ],
    [
      'is calm for as long as it had to last',
      [...times(30, 150), ...times(25, 40)],
      { forSeconds: 120 },
      ['opens 120', 'resolves 270'],
    ],
    [
      'changes nothing while nobody can measure',
      [...times(4, 150), ...times(10, null), ...times(3, 150)],
      {},
      ['opens 70'],
    ],
    ['says nothing when switched off', times(20, 150), { isEnabled: false }, []],
  ])('%s', (_, values, given, events) => {
    expect(run(values, given)).toEqual(events)
  })

  it('watches what must not fall', () => {
    const share = { threshold: 10, forSeconds: 0 }
    expect(run([12, 9, 9], share, 'below')).toEqual(['opens 5'])
  })

  it('resolves what is open when it is switched off', () => {
    const open: AlertState = { phase: 'open', since: 0 }
    const step = stepAlert(rule, { ...settings, isEnabled: false }, open, 150, second)
    expect(step).toEqual({ state: { phase: 'quiet', since: second }, event: 'resolves' })
  })

  it('never flaps: events take turns, and a calm of a minute lies before each resolving', () => {
    const walk = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
        pause: fc.integer({ min: 1, max: 90 }),
      }),
      { maxLength: 200 },
    )
    fc.assert(
      fc.property(walk, fc.integer({ min: 0, max: 120 }), (steps, forSeconds) => {
        let state: AlertState = { phase: 'quiet', since: 0 }
        let at = 0
        let isOpen = false
        let lastUnwell = 0
        for (const { value, pause } of steps) {
          at += pause * second
          if (value !== null && value > 50) lastUnwell = at
          const { event, state: next } = stepAlert(
            rule,
            { ...settings, forSeconds },
            state,
            value,
            at,
          )
          state = next
          if (event === null) continue
          expect(event).toBe(isOpen ? 'resolves' : 'opens')
          isOpen = !isOpen
          const calm = event === 'resolves' ? at - lastUnwell : leastCalm
          expect(calm).toBeGreaterThanOrEqual(leastCalm)
        }
      }),
    )
  })

  it('opens once and no more on a value that swings about its threshold', () => {
    const swinging = fc.array(fc.integer({ min: 51, max: 149 }), { minLength: 20, maxLength: 300 })
    fc.assert(
      fc.property(swinging, (values) => {
        expect(run(values, { forSeconds: 0 }).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
