import { tempoBounds } from '@precentor/schemas'
import { languageName } from '../song/language-name.ts'
import type { FilterName } from './library-view.ts'

/** What a filter is called, and what choosing all of its values is called. */
export const filterWords: Readonly<Record<FilterName, { label: string; all: string }>> = {
  key: { label: 'Key', all: 'All keys' },
  tempo: { label: 'Tempo', all: 'All tempos' },
  theme: { label: 'Theme', all: 'All themes' },
  language: { label: 'Language', all: 'All languages' },
}

const tempos: Readonly<Record<string, string>> = {
  slow: `Slow, up to ${tempoBounds.slow}`,
  medium: `Medium, up to ${tempoBounds.medium}`,
  fast: 'Fast',
}

/** A value of a filter as people read it. */
export function valueWords(name: FilterName, value: string): string {
  switch (name) {
    case 'key':
      return value.replace('#', '♯').replace(/^([A-G])b/, '$1♭')
    case 'tempo':
      return tempos[value] ?? value
    case 'theme':
      return value.charAt(0).toUpperCase() + value.slice(1)
    case 'language':
      return languageName(value)
  }
}
