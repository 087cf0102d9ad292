import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Church, Person } from './people.ts'

export type Song = {
  readonly id: string
  readonly title: string
  readonly arrangementId: string
}

/** Puts one of the sample hymns into a church's library. */
export async function addHymn(person: Person, church: Church, name: string): Promise<Song> {
  const file = new URL(`../../../../prisma/sample/hymns/${name}.cho`, import.meta.url)
  const chart = await readFile(fileURLToPath(file), 'utf8')
  const title = /\{title: (.*)\}/.exec(chart)?.[1] ?? name
  const song = await person.mutate<{ id: string; arrangements: { id: string }[] }>('song.create', {
    churchId: church.id,
    title,
    arrangement: { name: 'Standard', chart },
  })
  return { id: song.id, title, arrangementId: song.arrangements[0]?.id ?? '' }
}

/** Makes a plan for a Sunday to come with items of these titles; gives its id. */
export async function addPlan(
  person: Person,
  church: Church,
  titles: readonly string[],
): Promise<string> {
  const type = await person.mutate<{ id: string }>('serviceType.create', {
    churchId: church.id,
    name: 'Sunday morning',
    defaultTimes: [],
    defaultItems: [],
  })
  const { id } = await person.mutate<{ id: string }>('plan.create', {
    churchId: church.id,
    serviceTypeId: type.id,
    date: '2040-12-02',
    title: 'A plan',
  })
  for (const title of titles) {
    await person.mutate('plan.addItem', { churchId: church.id, planId: id, kind: 'prayer', title })
  }
  return id
}
