export {
  joinTestChurch,
  openTestWorld,
  testNow,
  type TestChurch,
  type TestWorld,
} from './test-church.ts'
export { insertTestUser } from './test-user.ts'
export { testSample } from './test-sample.ts'
export { memberIdOf } from './member-id.ts'
export { askOutside } from '@precentor/db/testing'
