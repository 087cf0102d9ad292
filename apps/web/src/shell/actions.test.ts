import { describe, expect, it } from 'vitest'
import { actionsOf } from './actions.ts'

describe('actionsOf', () => {
  it.each([
    ['musician', ['My profile', 'Account and devices']],
    ['leader', ['New plan', 'New song', 'My profile', 'Account and devices']],
    [
      'admin',
      [
        'New plan',
        'New song',
        'Invite somebody',
        'Church settings',
        'My profile',
        'Account and devices',
      ],
    ],
  ] as const)('offers a %s what they may do', (role, labels) => {
    expect(actionsOf({ slug: 'grace', role }).map(({ label }) => label)).toEqual(labels)
  })
})
