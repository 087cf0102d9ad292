/**
 * The house style that neither the compiler nor the linter can see. Each rule
 * looks at one file and says what is wrong with it, or nothing.
 *
 * @typedef {{ path: string, text: string }} SourceFile
 * @typedef {{ name: string, check: (file: SourceFile) => string | null }} Rule
 */

const mostLines = 300

/** Tables of data may be long. */
const tables = /(^|\/)(common-passwords|.*-table|.*-data)\.ts$/

const vagueNames = /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/
const excusedNames = /common-passwords|common-keys/

/** Names that tools choose: Next's routes, and configuration. */
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|module|config|d))*\.[a-z]+$/
const kebabFolder = /^([a-z0-9]+(-[a-z0-9]+)*|\[[a-zA-Z]+\]|\([a-z-]+\)|e2e)$/

const defaultExporters =
  /\/(page|layout|loading|error|global-error|not-found|template|manifest|icon)\.tsx?$|\.config\.(ts|mjs)$|^vitest[-.]|\/e2e\/.*(setup|reporter)\.ts$/

/** @type {Rule[]} */
export const rules = [
  {
    name: 'file-size',
    check: ({ path, text }) => {
      const lines = text.split('\n').length - 1
      if (lines <= mostLines || tables.test(path)) return null
      return `has ${lines} lines; split it (${mostLines} is the most, 60 the aim)`
    },
  },
  {
    name: 'kebab-case',
    check: ({ path }) => {
      const parts = path.split('/')
      const file = parts.pop() ?? ''
      const isFine = kebabCase.test(file.replace(/^\.+/, '')) && parts.every(isFolderName)
      return isFine ? null : 'is not named in kebab-case'
    },
  },
  {
    name: 'telling-name',
    check: ({ path }) =>
      vagueNames.test(path) && !excusedNames.test(path) ? 'has a name that says nothing' : null,
  },
  {
    name: 'named-exports',
    check: ({ path, text }) =>
      /^export default /m.test(text) && !defaultExporters.test(path)
        ? 'has a default export; Next alone asks for those'
        : null,
  },
  {
    name: 'one-door-to-transactions',
    check: ({ path, text }) =>
      text.includes('.$transaction(') && !path.startsWith('packages/db/src/transaction/')
        ? 'opens a transaction itself; use inTransaction'
        : null,
  },
  {
    name: 'api-by-types-only',
    check: ({ path, text }) =>
      path.startsWith('packages/client/') && /^import (?!type\b).*'@precentor\/api/m.test(text)
        ? 'loads the API at run time; import its types'
        : null,
  },
  {
    name: 'no-unsafe-sql',
    check: ({ text }) =>
      /\$(query|execute)RawUnsafe|Prisma\.raw\(/.test(text) ? 'sends SQL made from text' : null,
  },
  {
    name: 'no-server-actions',
    check: ({ text }) => (/^\s*['"]use server['"]/m.test(text) ? 'is a server action' : null),
  },
  {
    name: 'no-raw-html',
    check: ({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=/.test(text) ? 'puts raw HTML on a page' : null,
  },
]

/** @param {string} name */
function isFolderName(name) {
  return kebabFolder.test(name.replace(/^\./, ''))
}
