/** Tells who waits what is being done: on one line of a terminal, on lines of their own elsewhere. */
export type Progress = {
  /** What is being done now. */
  say(text: string): void
  /** Takes the line away. */
  clear(): void
}

/** Progress on stderr, so that the table alone is on stdout. */
export function progress(): Progress {
  const terminal = process.stderr.isTTY === true
  const since = performance.now()
  const seconds = () => ((performance.now() - since) / 1_000).toFixed(0)
  return {
    say(text) {
      process.stderr.write(terminal ? `\r\u001b[2K… ${text}` : `… ${seconds()} s ${text}\n`)
    },
    clear() {
      if (terminal) process.stderr.write('\r\u001b[2K')
    },
  }
}
