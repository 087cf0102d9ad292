/** The sections that the toolbar offers, with the word of their ChordPro directive. */
export const sectionChoices: readonly { readonly environment: string; readonly name: string }[] = [
  { environment: 'verse', name: 'Verse' },
  { environment: 'prechorus', name: 'Pre-Chorus' },
  { environment: 'chorus', name: 'Chorus' },
  { environment: 'bridge', name: 'Bridge' },
  { environment: 'intro', name: 'Intro' },
  { environment: 'interlude', name: 'Interlude' },
  { environment: 'tag', name: 'Tag' },
  { environment: 'ending', name: 'Ending' },
  { environment: 'tab', name: 'Tab' },
]

/** The label of one more section of its kind: `Verse 3` after two verses, else the name alone. */
export function nextLabel(text: string, environment: string, name: string): string {
  if (environment === 'tab') return ''
  const begun = text.matchAll(new RegExp(`^\\s*\\{start_of_${environment}\\b`, 'gim'))
  const count = [...begun].length
  return environment === 'verse' || count > 0 ? `${name} ${count + 1}` : name
}
