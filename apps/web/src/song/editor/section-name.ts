import { sectionNames, type Section, type Song } from '@precentor/chart'

/** What a section is called where there is little room: its label, or `Verse 2`, or its id. */
export function sectionName(section: Section): string {
  if (section.label !== null) return section.label
  const name = sectionNames[section.type]
  if (name === '') return section.type === 'other' ? 'Unnamed part' : section.id
  return section.number === null ? name : `${name} ${section.number}`
}

/** The names of all sections by their ids. */
export function namesOfSections(song: Song): ReadonlyMap<string, string> {
  return new Map(song.sections.map((section) => [section.id, sectionName(section)]))
}
