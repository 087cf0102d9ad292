import { describe, expect, it } from 'vitest'
import { findDraft, forgetDraft, keepDraft, type Draft } from './draft.ts'

const facts = {
  name: 'Standard',
  key: 'G',
  tempo: null,
  metre: null,
  length: null,
  sequence: [],
}

const draft: Draft = {
  version: 3,
  stored: { ...facts, chart: '[G]Lord' },
  chart: '[G]Holy',
  facts,
  at: '2026-11-22T09:00:00.000Z',
}

describe('a draft', () => {
  it('is found again under its own name until it is forgotten', () => {
    const storage = memory()
    keepDraft(storage, 'one', draft)
    expect(findDraft(storage, 'one')).toEqual(draft)
    expect(findDraft(storage, 'two')).toBeNull()
    forgetDraft(storage, 'one')
    expect(findDraft(storage, 'one')).toBeNull()
  })

  it.each([
    'not json',
    '{"version":1}',
    'null',
    '{"version":1,"chart":"x","at":"y","facts":{},"stored":{}}',
  ])('is passed over when it cannot be read: %s', (kept) => {
    const storage = memory()
    keepDraft(storage, 'one', draft)
    storage.replaceAll(kept)
    expect(findDraft(storage, 'one')).toBeNull()
  })

  it('leaves no old one behind when there is no room for the new one', () => {
    const storage = memory()
    keepDraft(storage, 'one', draft)
    const full = {
      ...storage,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError')
      },
    }
    keepDraft(full, 'one', { ...draft, version: 4 })
    expect(findDraft(storage, 'one')).toBeNull()
  })
})

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    replaceAll: (value: string) => {
      for (const name of kept.keys()) kept.set(name, value)
    },
  }
}
