const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const quietSeconds = 10

/**
 * Shows a step while it runs. On a terminal one line is rewritten in place; elsewhere (a log, a
 * pipe) plain lines are written, at least one every ten seconds.
 *
 * @param {string} title
 * @param {Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>} out
 * @returns {{ tell(line: string): void, end(succeeded: boolean): void }}
 */
export function showProgress(title, out = process.stdout) {
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  let latest = ''
  let frame = 0

  const redraw = () => {
    const text = `${spinner[frame++ % spinner.length]} ${title} ${seconds().toFixed(0)} s  ${latest}`
    out.write(`\r\u001B[2K${text.slice(0, (out.columns || 80) - 1)}`)
  }
  const stillThere = () =>
    out.write(`  ${title}, ${seconds().toFixed(0)} s so far: ${latest.slice(0, 120)}\n`)

  if (!out.isTTY) out.write(`${title} ...\n`)
  const timer = out.isTTY ? setInterval(redraw, 100) : setInterval(stillThere, quietSeconds * 1000)

  return {
    tell: (line) => {
      if (line.trim() !== '') latest = line.trim()
    },
    end: (succeeded) => {
      clearInterval(timer)
      const clear = out.isTTY ? '\r\u001B[2K' : ''
      out.write(`${clear}${succeeded ? '✓' : '✗'} ${title}  ${seconds().toFixed(1)} s\n`)
    },
  }
}
