// Loaded into a server by `NODE_OPTIONS=--import`: lets a case move the clock of its processes
// and stall their event loops, by files in the directory `PRECENTOR_DISTURB`. Nothing else does.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const directory = process.env['PRECENTOR_DISTURB']
if (directory !== undefined && isMainThread) {
  const RealDate = Date
  let offset = 0
  const now = () => RealDate.now() + offset
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, as) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, as),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  setInterval(() => {
    offset = Number(read('clock') ?? 0)
    const stall = read(`stall-${process.pid}`)
    if (stall === undefined) return
    rmSync(join(directory, `stall-${process.pid}`), { force: true })
    const end = performance.now() + Number(stall)
    while (performance.now() < end);
  }, 100).unref()

  /** @param {string} name */
  function read(name) {
    try {
      return readFileSync(join(directory ?? '', name), 'utf8')
    } catch {
      return undefined
    }
  }
}
