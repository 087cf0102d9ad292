import { describe, expect, it } from 'vitest'
import { readView, viewAddress, type ImportView } from './import-view.ts'

const sourceId = '01900000-0000-7000-8000-000000000000' as NonNullable<
  ImportView['shown']
>['sourceId']

describe('the address of an import’s page', () => {
  it.each<ImportView>([
    { state: null, shown: null },
    { state: 'changed', shown: null },
    { state: 'new', shown: { sourceId, position: 12 } },
  ])('keeps the view %o', (view) => {
    const address = new URL(viewAddress('/church/import/1', view), 'http://localhost')
    expect(address.pathname).toBe('/church/import/1')
    expect(readView(address.searchParams)).toEqual(view)
  })

  it.each([
    'state=anything',
    'show=x',
    `show=${sourceId}`,
    `show=${sourceId}.-1`,
    `show=${sourceId}.99999`,
  ])('shows everything where it says %s', (query) => {
    expect(readView(new URLSearchParams(query))).toEqual({ state: null, shown: null })
  })
})
