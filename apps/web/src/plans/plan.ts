import type { ApiInputs, ApiOutputs } from '../api/api.ts'

export type Plan = ApiOutputs['plan']['byId']
export type PlanItem = Plan['items'][number]
export type PlanTime = Plan['times'][number]
export type PlannedSong = NonNullable<PlanItem['song']>
export type PlanCard = ApiOutputs['plan']['list']['items'][number]
export type ServiceType = ApiOutputs['serviceType']['list'][number]
export type ItemKind = PlanItem['kind']
export type TimeKind = PlanTime['kind']
export type ItemChanges = ApiInputs['plan']['updateItem']['changes']

/** What an item is called: by its own title, else by its song's. */
export function itemTitle({
  title,
  song,
  kind,
}: Pick<PlanItem, 'title' | 'song' | 'kind'>): string {
  if (title !== '') return title
  if (song !== null) return song.title
  return kind === 'song' ? 'Song to be chosen' : 'Untitled'
}

/** The sounding key of that day; null where nobody knows. */
export function itemKey({ key, song }: Pick<PlanItem, 'key' | 'song'>): string | null {
  return key ?? song?.arrangementKey ?? null
}

/** What a plan is called: by its title, else by its service type. */
export function planTitle({ title, serviceType }: Pick<Plan, 'title' | 'serviceType'>): string {
  return title === '' ? serviceType.name : title
}

/** The services of a plan, whose clock the order follows. */
export function servicesOf({ times }: Pick<Plan, 'times'>): PlanTime[] {
  return times.filter(({ kind }) => kind === 'service')
}
