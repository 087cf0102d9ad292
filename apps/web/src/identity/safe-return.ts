/** Where to go after signing in: a path of this site only, so that no link can lead elsewhere. */
export function safeReturn(to: string | undefined): string {
  if (to === undefined || !/^\/(?![/\\])/.test(to)) return '/'
  return to
}
