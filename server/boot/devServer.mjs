import { fork } from 'node:child_process'
import { inProject, PROJECT } from './paths.mjs'

/** How long the server may take to stop, in ms; at a breakpoint it cannot. */
const PATIENCE = 3_000

/** Returns the environment without ROSTRUM_ variables, which could lead to real shows. */
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^ROSTRUM_/.test(name)))
}

/** Runs the server from source and restarts it on request; `words` are its options, `inspect` those of Node.js. */
export class DevServer {
  #words
  #inspect
  #child = null
  #restarting = null
  #again = false
  #ended = false

  constructor(words, inspect) {
    this.#words = words
    this.#inspect = inspect
  }

  /** Starts the server; resolves with whether it serves. */
  start(words = []) {
    const program = inProject('server/dev.ts')
    const child = fork(program, [...words, ...this.#words], {
      cwd: PROJECT,
      env: ownEnvironment(),
      execArgv: ['--import', 'tsx', ...this.#inspect],
    })
    this.#child = child
    return new Promise((resolve) => {
      child.once('exit', () => {
        if (this.#child === child) this.#child = null
        resolve(false)
      })
      child.on('message', (message) => {
        if (message === 'serves') resolve(true)
        // An attached debugger would keep the idle process alive.
        if (message === 'stopped' && this.#inspect.length > 0) child.kill('SIGKILL')
      })
    })
  }

  /** Whether it has been stopped for good. */
  get ended() {
    return this.#ended
  }

  /** Stops the server for good; resolves when it is gone. */
  end() {
    this.#ended = true
    return this.#stop()
  }

  #stop() {
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.kill('SIGTERM')
    })
  }

  /** Restarts the server; a request during a restart causes one more. */
  async restart() {
    this.#again = true
    this.#restarting ??= this.#restarts().finally(() => {
      this.#restarting = null
    })
    await this.#restarting
  }

  async #restarts() {
    while (this.#again) {
      this.#again = false
      const since = performance.now()
      await this.#stop()
      if (this.#ended) return
      const serves = await this.start(['--again'])
      const seconds = ((performance.now() - since) / 1_000).toFixed(1)
      if (this.#ended) return
      process.stdout.write(
        serves
          ? `The server restarted in ${seconds} s.\n`
          : 'The server did not start. Save a file to try again.\n',
      )
    }
  }
}
