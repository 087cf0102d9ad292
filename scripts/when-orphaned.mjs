/**
 * Calls `act` when the npm that runs this script has been killed, which it cannot pass on. A
 * script started by hand may well outlive its shell, so there nothing is watched.
 *
 * @param {() => void} act
 */
export function whenOrphaned(act) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const starter = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}
