import { fork } from 'node:child_process'
import { inProject, PROJECT } from './places.mjs'

/** How long the program has to stop, in ms: at a breakpoint it cannot. */
const PATIENCE = 3_000

/** Variables are for servers that people use: none of them takes this one to their shows. */
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^ROSTRUM_/.test(name)))
}

/** The server as its source stands, started anew when told to; `words` are its options, `inspect` those of Node.js. */
export class DevServer {
  #words
  #inspect
  #child = null
  #restarting = null
  #again = false

  constructor(words, inspect) {
    this.#words = words
    this.#inspect = inspect
  }

  /** Starts the program; resolves when it serves, with whether it does. */
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
        // A debugger that is attached would keep a process that has nothing more to do.
        if (message === 'stopped' && this.#inspect.length > 0) child.kill('SIGKILL')
      })
    })
  }

  /** Stops the program; resolves when it is gone. */
  stop() {
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

  /** Starts the program anew; a wish that comes meanwhile is one more start after it. */
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
      await this.stop()
      const serves = await this.start(['--again'])
      const seconds = ((performance.now() - since) / 1_000).toFixed(1)
      process.stdout.write(
        serves
          ? `The server was started again in ${seconds} s.\n`
          : 'The server did not start: it is tried again when a file is saved.\n',
      )
    }
  }
}
