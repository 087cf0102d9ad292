// Who may import whom: the table of docs/architecture.md, enforced.
// A package is named by its folder, or by its name where that does not resolve.

const internal = ['api', 'chart', 'client', 'core', 'db', 'print', 'schemas']

/** folder: [internal packages it may import, outside packages it may never import] */
const table = {
  'apps/web': [
    ['api', 'chart', 'client', 'schemas'],
    ['pg', '@prisma/'],
  ],
  'apps/server': [
    ['api', 'core', 'db', 'schemas', 'chart'],
    ['react', '@mantine/'],
  ],
  'apps/cli': [
    ['client', 'chart', 'schemas'],
    ['pg', '@prisma/', 'next', 'react'],
  ],
  'packages/api': [
    ['core', 'schemas'],
    ['pg', '@prisma/', 'next', 'react'],
  ],
  'packages/core': [
    ['db', 'schemas', 'chart', 'print'],
    ['@trpc/', 'pg', '@prisma/', 'next', 'react'],
  ],
  'packages/db': [[], ['@trpc/', 'next', 'react']],
  // By its types alone, which are gone at run time: the house check sees to that.
  'packages/client': [['api'], ['pg', '@prisma/', 'next', 'react']],
  'packages/schemas': [['chart'], ['@trpc/', 'pg', '@prisma/', 'next', 'react']],
  'packages/print': [['chart'], ['@trpc/', 'pg', '@prisma/', 'next', 'react']],
  'packages/chart': [[], ['@trpc/', 'pg', '@prisma/', 'next', 'react', 'zod']],
}

const tests = '[.]test[.]tsx?$|/testing/'
const either = (names, make) => names.map(make).join('|')

function rulesOf([folder, [allowed, outside]]) {
  const self = folder.split('/')[1]
  const banned = internal.filter((name) => name !== self && !allowed.includes(name))
  const from = { path: `^${folder}/`, pathNot: tests }
  return [
    {
      name: `${self}-imports-only-its-own`,
      comment: `${folder} may import ${allowed.join(', ') || 'no other package'} of ours.`,
      severity: 'error',
      from,
      to: {
        path: either(banned, (name) => `^packages/${name}/|^@precentor/${name}(/|$)`),
      },
    },
    {
      name: `${self}-stays-in-its-layer`,
      comment: `${folder} never touches ${outside.join(', ')}.`,
      severity: 'error',
      from,
      to: {
        path: either(outside, (name) =>
          name.endsWith('/') ? `(^|node_modules/)${name}` : `^${name}(/|$)|node_modules/${name}/`,
        ),
      },
    },
  ]
}

const domains = ['church', 'people', 'songs', 'plans']

/** church < people < songs < plans: a domain sees those before it, and by their index only. */
function domainRules(domain, place) {
  const later = domains.slice(place + 1)
  const others = domains.filter((name) => name !== domain)
  const from = { path: `^packages/core/src/${domain}/`, pathNot: tests }
  return [
    ...(later.length === 0
      ? []
      : [
          {
            name: `core-${domain}-knows-nothing-later`,
            severity: 'error',
            from,
            to: { path: `^packages/core/src/(${later.join('|')})/` },
          },
        ]),
    {
      name: `core-${domain}-enters-by-the-index`,
      severity: 'error',
      from,
      to: {
        path: `^packages/core/src/(${others.join('|')})/`,
        pathNot: '/index[.]ts$',
      },
    },
  ]
}

module.exports = {
  forbidden: [
    ...Object.entries(table).flatMap(rulesOf),
    ...domains.flatMap(domainRules),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-way-around-a-package',
      comment: 'A package is entered by its name, never by a path.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: {
        path: '^(apps|packages)/',
        pathNot: '^$1/$2/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'chart-runs-in-the-browser-too',
      severity: 'error',
      from: { path: '^packages/chart/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'api-hears-of-the-database-through-core',
      severity: 'error',
      from: { path: '^packages/(api|schemas|client)/', pathNot: tests },
      to: { path: '^(packages/db/|@precentor/db)' },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/|[.]next|[.]css$|[.]test[.]tsx?$|/e2e/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
    },
    detectProcessBuiltinModuleCalls: true,
  },
}
