type Page = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>

/**
 * Keeps something going as long as the page can be seen: a browser gives all pages of
 * a site six connections together, and a stream in every forgotten tab would use them up.
 * Gives the way to end it altogether.
 */
export function whileVisible(start: () => () => void, page: Page = document): () => void {
  let stop: (() => void) | null = null
  const follow = (): void => {
    if (page.hidden) {
      stop?.()
      stop = null
    } else {
      stop ??= start()
    }
  }
  follow()
  page.addEventListener('visibilitychange', follow)
  return () => {
    page.removeEventListener('visibilitychange', follow)
    stop?.()
  }
}
