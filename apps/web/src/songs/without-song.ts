type Page = { readonly items: readonly { readonly id: string }[]; readonly total: number }

/** Pages of songs without one of them; they are the same where it is on none. */
export function withoutSong<T extends { readonly pages: readonly Page[] }>(
  shown: T,
  songId: string,
): T {
  const isThere = shown.pages.some(({ items }) => items.some(({ id }) => id === songId))
  if (!isThere) return shown
  const pages = shown.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ id }) => id !== songId),
    total: page.total - 1,
  }))
  return { ...shown, pages }
}
