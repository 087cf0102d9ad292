import type { DemoRole } from '../demo-church.ts'

export type WeighedPage = {
  readonly name: string
  readonly path: string
  /** Null is a visitor who has not signed in. */
  readonly as: DemoRole | null
  /** Kilobytes of first-load JavaScript. */
  readonly aim: number | null
}

const usual = 250

/** What is weighed, each page with a login that uses it. */
export function listPages(places: {
  readonly home: string
  readonly plan: string
  readonly song: string
  readonly editor: string
}): WeighedPage[] {
  const { home, plan, song, editor } = places
  const musician = (name: string, path: string, aim = usual): WeighedPage => {
    return { name: `${name} (musician)`, path, as: 'musician', aim }
  }
  const of = (as: DemoRole, name: string, path: string): WeighedPage => {
    return { name, path, as, aim: usual }
  }
  return [
    musician('Plan', plan, 190),
    musician('Music stand', `${plan}/stand`, 190),
    musician('Charts on paper', `${plan}/print`, 190),
    musician('Song', song),
    musician('Plans', `${home}/plans`),
    musician('Songs', `${home}/songs`),
    musician('People', `${home}/people`),
    musician('Profile', `${home}/profile`),
    of('leader', 'Plans', `${home}/plans`),
    of('leader', 'Plan, workroom', plan),
    of('leader', 'New plan', `${home}/plans/new`),
    of('leader', 'Service types', `${home}/plans/types`),
    of('leader', 'Songs', `${home}/songs`),
    of('leader', 'New song', `${home}/songs/new`),
    of('leader', 'Song', song),
    of('leader', 'Song details, editing', `${song}/edit`),
    of('leader', 'Chart editor', editor),
    of('leader', 'Import', `${home}/import`),
    of('admin', 'People (admin)', `${home}/people`),
    of('admin', 'Health', `${home}/admin/health`),
    of('admin', 'Pool', `${home}/admin/pool`),
    of('owner', 'Church settings', `${home}/settings`),
    of('owner', 'Account', '/account'),
    { name: 'Sign in', path: '/sign-in', as: null, aim: usual },
  ]
}
