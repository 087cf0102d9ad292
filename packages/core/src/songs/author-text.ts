/** The names of a song's authors for the search index, each once. */
export function authorText(authors: readonly { readonly name: string }[]): string {
  return [...new Set(authors.map(({ name }) => name))].join(' ')
}
