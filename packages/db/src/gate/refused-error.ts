/**
 * A call that was turned away before any of its work began, so that it can safely be
 * sent again: too many are under way (`busy`), or the database cannot be reached.
 */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly fault: 'busy' | 'unavailable'

  constructor(fault: 'busy' | 'unavailable') {
    super(fault === 'busy' ? 'Too many calls are under way.' : 'The database cannot be reached.')
    this.fault = fault
  }
}
