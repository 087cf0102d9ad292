import { expect, test } from 'vitest'
import { explainInstall } from './explain-install.mjs'
import { nodeComplaint } from './node-complaint.mjs'

test.each(['20.19.0', '20.20.2', '21.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(nodeComplaint(version)).toBeUndefined()
})

test.each(['8.17.0', '18.20.8', '20.18.3'])('Node %s is too old, and that is said', (version) => {
  expect(nodeComplaint(version)).toContain(`needs Node 20.19 or newer, and this is Node ${version}`)
})

test.each([
  ['npm error code ENOTFOUND', 'The npm registry cannot be reached'],
  [
    'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED',
    'The npm registry cannot be reached',
  ],
  ['code: SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
  ['ENOSPC: no space left on device, write', 'The disk is full'],
  ['EACCES: permission denied, mkdir', 'may not write'],
  ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"', 'does not match'],
])('%j is explained', (said, sentence) => {
  expect(explainInstall(said)).toContain(sentence)
})

test('an unknown failure is left to speak for itself', () => {
  expect(explainInstall('ERR_PNPM_SOMETHING_NEW')).toBeUndefined()
})
