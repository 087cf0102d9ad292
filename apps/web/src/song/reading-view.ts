import { parseKey } from '@precentor/chart'
import type { Notation } from '@precentor/schemas'
import type { Columns } from '../chart/chart-view.tsx'
import { notationChoices } from '../chart/notation-view.ts'

export const songTabs = ['chart', 'lyrics', 'arrangements', 'files', 'use', 'details'] as const
export type SongTab = (typeof songTabs)[number]

/** Limits of what a reader can choose; sizes in pixels. */
export const sizes = { least: 12, most: 40, usual: 18 } as const
export const mostCapo = 11

/** How somebody reads a song. All of it stands in the page's address, so a link shows the same. */
export type ReadingView = {
  readonly tab: SongTab
  /** Null is the song's first arrangement. */
  readonly arrangementId: string | null
  /** The key that sounds, in English letters; null is the arrangement's own. */
  readonly key: string | null
  /** Null is what the chart suggests while it is in its own key, and none in another. */
  readonly capo: number | null
  readonly size: number
  readonly columns: Columns
  readonly hasChords: boolean
  /** Whether a section that is sung again is written out again. */
  readonly isWrittenOut: boolean
  /** Null is the reader's own, from the profile. */
  readonly notation: Notation | null
}

const usual: ReadingView = {
  tab: 'chart',
  arrangementId: null,
  key: null,
  capo: null,
  size: sizes.usual,
  columns: 'auto',
  hasChords: true,
  isWrittenOut: false,
  notation: null,
}

/** Reads the view from an address; whatever makes no sense there counts as not said. */
export function readView(params: URLSearchParams): ReadingView {
  const wish = (name: string): string => params.get(name) ?? ''
  const key = wish('key')
  return {
    tab: songTabs.find((tab) => tab === wish('tab')) ?? usual.tab,
    arrangementId: /^[\da-f-]{36}$/i.test(wish('arrangement')) ? wish('arrangement') : null,
    key: parseKey(key) === null ? null : key,
    capo: whole(wish('capo'), 0, mostCapo),
    size: whole(wish('size'), sizes.least, sizes.most) ?? usual.size,
    columns: columnChoices.find((columns) => String(columns) === wish('columns')) ?? usual.columns,
    hasChords: wish('chords') !== 'off',
    isWrittenOut: wish('repeats') === 'full',
    notation: notationChoices.find((notation) => notation === wish('notation')) ?? null,
  }
}

/** The search part of the address, `?key=Bb&capo=3`, or nothing for the usual view. */
export function writeView(view: ReadingView): string {
  const params = new URLSearchParams()
  const say = (name: string, value: string | number | null, isUsual: boolean): void => {
    if (!isUsual) params.set(name, String(value))
  }
  say('tab', view.tab, view.tab === usual.tab)
  say('arrangement', view.arrangementId, view.arrangementId === null)
  say('key', view.key, view.key === null)
  say('capo', view.capo, view.capo === null)
  say('size', view.size, view.size === usual.size)
  say('columns', view.columns, view.columns === usual.columns)
  say('chords', 'off', view.hasChords)
  say('repeats', 'full', !view.isWrittenOut)
  say('notation', view.notation, view.notation === null)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export const columnChoices: readonly Columns[] = ['auto', 1, 2, 3, 4]

function whole(text: string, least: number, most: number): number | null {
  if (!/^\d{1,3}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}
