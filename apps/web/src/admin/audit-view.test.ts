import { describe, expect, it } from 'vitest'
import { auditAddress, readAuditView } from './audit-view.ts'

const person = '01a1fc12-1e24-72a5-af9c-53071efad39f'

describe('the address of the audit', () => {
  it.each([
    '/grace/admin/audit',
    '/grace/admin/audit?of=server&action=job.run',
    `/grace/admin/audit?by=${person}&from=2026-11-01&to=2026-11-30&page=there`,
  ])('keeps the filter: %s', (address) => {
    expect(auditAddress('grace', readAuditView(searchOf(address)))).toBe(address)
  })

  it('overlooks what makes no sense', () => {
    const address = '/grace/admin/audit?of=mine&by=me&from=yesterday&to=2026-02-31'
    expect(auditAddress('grace', readAuditView(searchOf(address)))).toBe('/grace/admin/audit')
  })
})

function searchOf(address: string): URLSearchParams {
  return new URL(address, 'http://localhost').searchParams
}
