/** Where a numbered packet stands among those that its sender sent before. */
export type Place = 'next' | 'again' | 'gap'

const mostSenders = 1_000

/** Follows the numbers of many senders, to find what came twice and what never came. */
export function createNumbering(): { place(sender: string, number: number): Place } {
  const last = new Map<string, number>()
  return {
    place: (sender, number) => {
      const known = last.get(sender)
      if (known !== undefined && number <= known) return 'again'
      last.delete(sender)
      last.set(sender, number)
      // Whoever was silent longest has most likely ended.
      if (last.size > mostSenders) last.delete(last.keys().next().value ?? sender)
      return known === undefined || number === known + 1 ? 'next' : 'gap'
    },
  }
}
