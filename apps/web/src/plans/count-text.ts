/** A number with its word, as in `1 item` and `2 items`. */
export function countText(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
