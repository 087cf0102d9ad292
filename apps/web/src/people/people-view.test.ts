import { describe, expect, it } from 'vitest'
import { everybody, memberListInput, peopleAddress, readPeopleView } from './people-view.ts'

describe('the people in an address', () => {
  it.each([
    everybody,
    { ...everybody, query: 'Zoë & Ben' },
    { query: 'bass', role: 'musician' as const, cursor: '01989898-0000-7000-8000-000000000000' },
  ])('come back as they were: %j', (view) => {
    const { searchParams } = new URL(peopleAddress('grace', view), 'http://localhost')
    expect(readPeopleView(searchParams)).toEqual(view)
  })

  it('are everybody where the address makes no sense', () => {
    expect(readPeopleView(new URLSearchParams('role=emperor'))).toEqual(everybody)
  })
})

describe('memberListInput', () => {
  it('asks for nothing that is not wanted', () => {
    expect(memberListInput('c', { ...everybody, query: '  ' })).toEqual({
      churchId: 'c',
      limit: 50,
    })
    expect(memberListInput('c', { ...everybody, query: ' ann ', role: 'admin' })).toEqual({
      churchId: 'c',
      limit: 50,
      query: 'ann',
      role: 'admin',
    })
  })
})
