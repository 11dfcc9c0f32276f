/** How often a waiting person hears that work goes on: redrawn on a terminal, a new line elsewhere, in ms. */
const TICK_TERMINAL = 500
const TICK_PLAIN = 10_000

function seconds(since) {
  return `${Math.round((performance.now() - since) / 1000)} s`
}

/** Says on stderr what is being done and for how long, while `work` runs; gives what `work` gives. */
export async function showing(doing, work) {
  const since = performance.now()
  const { stderr } = process
  const terminal = stderr.isTTY === true
  const draw = () =>
    stderr.write(terminal ? `\r${doing} … ${seconds(since)} ` : `${doing} … ${seconds(since)}\n`)
  stderr.write(terminal ? `${doing} …` : `${doing} …\n`)
  const timer = setInterval(draw, terminal ? TICK_TERMINAL : TICK_PLAIN)
  let outcome = 'failed after'
  try {
    const result = await work()
    outcome = 'done in'
    return result
  } finally {
    clearInterval(timer)
    stderr.write(`${terminal ? '\r' : ''}${doing}: ${outcome} ${seconds(since)}\n`)
  }
}
