import type { SongFormat } from '../format.ts'
import { rootTag } from '../xml/root-tag.ts'
import { readProPresenter } from './read.ts'

export const propresenter = {
  name: 'propresenter',
  title: 'ProPresenter 4 to 6',
  extensions: ['pro4', 'pro5', 'pro6'],
  mediaType: 'application/xml',
  isBinary: false,
  detect: ({ text }) => (rootTag(text).startsWith('<RVPresentationDocument') ? 0.98 : 0),
  read: ({ text }) => [readProPresenter(text)],
} as const satisfies SongFormat
