import { ThreadsPoolWorker } from 'vitest/node'

/** What a thread answers when it is asked to begin or to end. */
const answer = (type) => ({ type, __vitest_worker_response__: true })

/** A thread for tests that outlives the runs it is taken for: what one run has loaded, the next one finds. */
export class WarmThread extends ThreadsPoolWorker {
  name = 'warm'
  #isRunning = false
  #config
  #listeners = []

  async start() {
    if (!this.#isRunning) await super.start()
  }

  on(event, listener) {
    this.#listeners.push({ event, listener })
    super.on(event, listener)
  }

  /** Begins once, and does not end: a run is told that it did. Each run has settings of its own, which a thread is given as it begins. */
  send(message) {
    if (message.type === 'stop') return this.#say('stopped')
    if (message.type === 'start') {
      this.#config = message.context.config
      if (this.#isRunning) return this.#say('started')
      this.#isRunning = true
    }
    const isRun = message.type === 'run'
    super.send(
      isRun ? { ...message, context: { ...message.context, config: this.#config } } : message,
    )
  }

  /** Forgets the run, not what was loaded for it. */
  async stop() {
    for (const { event, listener } of this.#listeners) super.off(event, listener)
    this.#listeners = []
  }

  /** Ends the thread itself. */
  async end() {
    if (this.#isRunning) await super.stop()
  }

  #say(type) {
    const messages = this.#listeners.filter(({ event }) => event === 'message')
    queueMicrotask(() => {
      for (const { listener } of messages) listener(answer(type))
    })
  }
}
