import {
  inTransaction,
  insertPlan,
  insertPlanItems,
  insertServiceType,
  insertSongs,
  updatePlanStatus,
  type InsertedSong,
} from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import { authorText } from '../author-text.ts'

export type TestSong = {
  readonly title: string
  readonly author?: string
  readonly lyrics?: string
  readonly key?: string
  readonly tempo?: number
  readonly themes?: string[]
  readonly language?: string
}

/** Puts songs into a church as the importer would, in a few statements. */
export async function insertTestSongs(
  ctx: ChurchContext,
  songs: readonly TestSong[],
): Promise<InsertedSong[]> {
  const rows = songs.map(({ title, author, lyrics = '', key, tempo, themes, language }) => {
    const authors = author === undefined ? [] : [{ name: author, role: 'words' as const }]
    return {
      song: {
        title,
        otherTitles: [],
        copyright: null,
        ccliNumber: null,
        isPublicDomain: false,
        language: language ?? null,
        themes: themes ?? [],
        scriptures: [],
        notes: '',
        authorText: authorText(authors),
        lyrics,
      },
      authors,
      arrangement: {
        name: 'Standard',
        key: key ?? null,
        tempo: tempo ?? null,
        metre: '4/4',
        length: null,
        chart: lyrics,
        sequence: [],
      },
    }
  })
  return inTransaction(ctx, (ctx) => insertSongs(ctx.db, ctx.scope, rows))
}

/** Plans songs on a day, in a service type of its own; gives the plan. */
export async function insertTestPlan(
  ctx: ChurchContext,
  day: string,
  songs: readonly InsertedSong[],
  status: 'draft' | 'published' = 'published',
): Promise<string> {
  return inTransaction(ctx, async ({ db, scope }) => {
    const name = `Service ${day} ${status}`
    const type = await insertServiceType(db, scope, { name, defaultTimes: [], defaultItems: [] })
    const plan = { serviceTypeId: type.id, date: new Date(`${day}T00:00Z`), title: '', notes: '' }
    const planId = await insertPlan(db, scope, plan, [])
    const items = songs.map(({ arrangementId }) => ({ ...item, arrangementId }))
    await insertPlanItems(db, scope, planId, items)
    await updatePlanStatus(db, scope, planId, status, null)
    return planId
  })
}

const item = {
  kind: 'song' as const,
  title: '',
  length: 0,
  notes: '',
  bandNotes: '',
  techNotes: '',
  key: null,
  capo: 0,
  sequence: [],
}
