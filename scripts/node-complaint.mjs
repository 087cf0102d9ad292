/**
 * What to tell the person whose Node is too old for the tools; nothing when it is not.
 *
 * @param {string} version as in "22.11.0"
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `Precentor needs Node 20.19 or newer, and this is Node ${version}. Get a current one from https://nodejs.org and try again.`
}
