/** What an admin needs to come in and switch something on again. Signing in is no procedure. */
export const essentialProcedures = [
  'account.me',
  'church.bySlug',
  'church.list',
  'procedure.change',
  'procedure.list',
  'procedure.onFigures',
  'setup.state',
] as const

export function isEssential(path: string): boolean {
  return essentialProcedures.some((name) => name === path)
}
