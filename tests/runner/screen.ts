import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './suite.ts'

/** How often a waiting person hears what still runs: redrawn on a terminal, a new line elsewhere, in ms. */
const TICK_TERMINAL = 500
const TICK_PLAIN = 20_000

/** Where the run tells what it does. */
export type Telling = {
  begin(name: string): void
  end(name: string, outcome: Outcome): void
  /** Ends the telling of what still runs. */
  dispose(): void
}

const write = (text: string) => void process.stdout.write(text)

function counts({ passed, failed, skipped }: Outcome): string {
  const some = failed > 0 ? `, ${failed} FAILED` : ''
  return `${String(passed).padStart(5)} passed${some}${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Tells on stdout which suites run, and of each that ended its counts and what it has to say. */
export function telling(): Telling {
  const running = new Map<string, number>()
  const terminal = process.stdout.isTTY === true
  const clear = terminal ? '\r\u001b[2K' : ''
  const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`
  const tell = () => {
    if (running.size === 0) return
    const all = [...running].map(([name, since]) => `${name} ${seconds(since)}`).join(', ')
    write(terminal ? `${clear}… ${all}` : `… ${all}\n`)
  }
  const timer = setInterval(tell, terminal ? TICK_TERMINAL : TICK_PLAIN)
  return {
    begin(name) {
      running.set(name, performance.now())
      if (terminal) tell()
    },
    end(name, outcome) {
      const since = running.get(name) ?? performance.now()
      running.delete(name)
      write(`${clear}${name.padEnd(13)}${counts(outcome)}  (${seconds(since)})\n`)
      const said = terminal ? outcome.told : stripVTControlCharacters(outcome.told)
      if (said) write(`${said.replace(/^(?=.)/gm, '  ')}\n\n`)
    },
    dispose: () => clearInterval(timer),
  }
}

/** The last line of a run. */
export function total({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
