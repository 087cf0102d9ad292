/** A step failed; the message is one sentence for the person at the terminal. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {string} said what the tool wrote, when the message alone does not tell enough
   */
  constructor(message, said = '') {
    super(message)
    this.name = 'StepError'
    this.said = said
  }
}

/**
 * Shows a failure: what the tool said last, then the sentence. Anything unforeseen is shown whole.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (!(error instanceof StepError)) {
    console.error(error)
    return
  }
  const lines = error.said.trimEnd().split('\n').slice(-150)
  console.error(`\n${[...lines, error.message].filter((line) => line !== '').join('\n')}`)
}
