import { registerHooks } from 'node:module'

// Prints every module that the primary loads, by itself and through others.
const loaded = new Set<string>()
registerHooks({
  load: (url, context, next) => {
    loaded.add(url)
    return next(url, context)
  },
})
await import('../run-primary.ts')
process.stdout.write(JSON.stringify([...loaded]), () => process.exit())
