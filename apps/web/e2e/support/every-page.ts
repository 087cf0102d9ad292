import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Asks the API as somebody who is signed in. */
export type Ask = <T>(procedure: string, input?: unknown) => Promise<T>

const app = fileURLToPath(new URL('../../src/app', import.meta.url))

/** The routes that the app has, as in `/[church]/plans/[planId]`. */
export function routesOfApp(): string[] {
  return globSync('**/page.tsx', { cwd: app })
    .map((file) => `/${file}`.replace(/\/page\.tsx$/, '').replaceAll(/\/\([a-z]+\)/g, '') || '/')
    .toSorted()
}

type Item = { readonly id: string }

/**
 * An address for every route of the app in the sample church, and for the states that
 * have no route of their own. What is missing here fails the journey that visits them.
 */
export async function everyPage(ask: Ask): Promise<Map<string, string>> {
  const [church] = await ask<{ id: string; slug: string }[]>('church.list')
  if (church === undefined) throw new Error('There is no sample church.')
  const churchId = church.id
  const { items: plans } = await ask<{ items: (Item & { songs: { itemId: string }[] })[] }>(
    'plan.list',
    { churchId },
  )
  const { items: songs } = await ask<{ items: Item[] }>('song.list', {
    churchId,
    query: 'amazing grace',
  })
  const song = await ask<Item & { arrangements: Item[] }>('song.byId', {
    churchId,
    songId: songs[0]?.id,
  })
  const { items: imports } = await ask<{ items: Item[] }>('import.list', { churchId })
  const plan = plans[0]
  const at = (path: string) => `/${church.slug}/${path}`
  const ofSong = (path = '') => at(`songs/${song.id}${path}`)
  const ofPlan = (path = '') => at(`plans/${plan?.id}${path}`)
  // A route that needs nothing but the church is its own address.
  const plain = routesOfApp()
    .filter((route) => !/\[(?!church\])/.test(route))
    .map((route) => [route, route.replace('[church]', church.slug)] as const)
  return new Map([
    ...plain,
    ['/invitation/[secret]', '/invitation/worn-out'],
    ['/[church]/import/[importId]', at(`import/${imports[0]?.id}`)],
    ['/[church]/plans/[planId]', ofPlan()],
    ['/[church]/plans/[planId]/print', ofPlan('/print')],
    ['/[church]/plans/[planId]/stand', ofPlan(`/stand?item=${plan?.songs[2]?.itemId}`)],
    ['/[church]/songs/[songId]', ofSong()],
    ['/[church]/songs/[songId]/edit', ofSong('/edit')],
    ['/[church]/songs/[songId]/arrangements/new', ofSong('/arrangements/new')],
    [
      '/[church]/songs/[songId]/arrangements/[arrangementId]/edit',
      ofSong(`/arrangements/${song.arrangements[0]?.id}/edit`),
    ],
    ...['lyrics', 'arrangements', 'files', 'use', 'details'].map(
      (tab) => [`song, ${tab}`, ofSong(`?tab=${tab}`)] as const,
    ),
    ['reset-password with a link', '/reset-password?token=unknown'],
    ['no hits', at('songs?q=nothing+like+this')],
    ['not found', at('songs/01890000-0000-7000-8000-000000000000')],
    ['no such page', '/nowhere/at/all'],
  ])
}
