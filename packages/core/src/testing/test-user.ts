import { randomUUID } from 'node:crypto'
import { insertUser, type Db } from '@precentor/db'

/** Makes a login without a password; gives its id. */
export async function insertTestUser(db: Db, name: string): Promise<string> {
  const email = `${randomUUID()}@test.example`
  return insertUser(db, { name, email })
}
