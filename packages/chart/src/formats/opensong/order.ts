/**
 * The order of the song, `V1 C V2 C`, as places among the sections. A bare `V` stands for all
 * verses where there is none of that name.
 *
 * @param tags the sections' names in capitals
 */
export function readOrder(
  presentation: string,
  tags: readonly string[],
): { readonly places: readonly number[]; readonly unknown: readonly string[] } {
  const places: number[] = []
  const unknown: string[] = []
  const words = presentation
    .toUpperCase()
    .split(/[\s,;]+/)
    .slice(0, mostEntries)
  let at = 0
  while (at < words.length) {
    const pair = `${words[at]} ${words[at + 1]}`
    const isPair = tags.includes(pair)
    const word = isPair ? pair : (words[at] ?? '')
    at += isPair ? 2 : 1
    if (word === '') continue
    const found = placesOf(word, tags)
    if (found.length === 0) unknown.push(word)
    places.push(...found)
  }
  return { places, unknown: [...new Set(unknown)] }
}

const mostEntries = 500

function placesOf(word: string, tags: readonly string[]): number[] {
  const place = tags.indexOf(word)
  if (place >= 0) return [place]
  const first = tags.indexOf(`${word}1`)
  if (first < 0) return []
  // `C` means `C1` where that is the only one; `V` all the verses that are numbered below it.
  const numbered = new RegExp(`^${word.replace(/\W/g, '')}\\d+$`)
  return tags.flatMap((tag, index) => (numbered.test(tag) ? [index] : []))
}
