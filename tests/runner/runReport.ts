import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './suite.ts'

/** How often running suites are printed, in ms: redrawn on a terminal, a new line elsewhere. */
const TICK_TERMINAL = 500
const TICK_PLAIN = 20_000

/** Prints the progress of a run. */
export type RunReport = {
  begin(name: string): void
  end(name: string, outcome: Outcome): void
  /** Stops printing running suites. */
  dispose(): void
}

const write = (text: string) => void process.stdout.write(text)

function counts({ passed, failed, skipped }: Outcome): string {
  const some = failed > 0 ? `, ${failed} FAILED` : ''
  return `${String(passed).padStart(5)} passed${some}${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Prints on stdout the running suites, and for each finished suite its counts and details. */
export function startReport(): RunReport {
  const running = new Map<string, number>()
  const terminal = process.stdout.isTTY === true
  const clear = terminal ? '\r\u001b[2K' : ''
  const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`
  const printRunning = () => {
    if (running.size === 0) return
    const all = [...running].map(([name, since]) => `${name} ${seconds(since)}`).join(', ')
    write(terminal ? `${clear}… ${all}` : `… ${all}\n`)
  }
  const timer = setInterval(printRunning, terminal ? TICK_TERMINAL : TICK_PLAIN)
  return {
    begin(name) {
      running.set(name, performance.now())
      if (terminal) printRunning()
    },
    end(name, outcome) {
      const since = running.get(name) ?? performance.now()
      running.delete(name)
      write(`${clear}${name.padEnd(13)}${counts(outcome)}  (${seconds(since)})\n`)
      const details = terminal ? outcome.details : stripVTControlCharacters(outcome.details)
      if (details) write(`${details.replace(/^(?=.)/gm, '  ')}\n\n`)
    },
    dispose: () => clearInterval(timer),
  }
}

export const totalText = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
