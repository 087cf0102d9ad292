export type Where = {
  /** `3 of 8`. */
  readonly item: string
  /** `page 1 of 2`; empty where there is one page. */
  readonly page: string
  /** What the next turn shows; null at the end. */
  readonly ahead: string | null
  /** What the previous turn shows; null at the start. */
  readonly behind: string | null
}

/**
 * Says where somebody is in the plan and what lies on either side.
 *
 * @param at the item's place among the titles, from 0
 * @param page from 0
 */
export function whereIs(
  titles: readonly string[],
  at: number,
  { page, pages }: { readonly page: number; readonly pages: number },
): Where {
  return {
    item: `${at + 1} of ${titles.length}`,
    page: pages > 1 ? `page ${page + 1} of ${pages}` : '',
    ahead: page + 1 < pages ? `Page ${page + 2}` : (titles[at + 1] ?? null),
    behind: page > 0 ? `Page ${page}` : (titles[at - 1] ?? null),
  }
}
