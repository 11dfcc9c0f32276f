import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Backend } from './balancer.ts'
import { type NodeWord, readLog } from './nodeLog.ts'
import { ReadinessWatch } from './readiness.ts'

/** How a node is seen to be; `refusing` says why it takes no work, in its own words. */
export type NodeState =
  | { readonly as: 'starting' | 'ready' | 'paused' | 'draining' | 'silent' | 'gone' }
  | { readonly as: 'refusing'; readonly why: string }

/** What a node is started with; its number is its own in the cluster, `words` are the options of the program. */
export type NodeParts = {
  readonly number: number
  readonly port: number
  readonly words: readonly string[]
  /** Told what its log says to people. */
  readonly said: (number: number, text: string) => void
  /** Told that it has ended, however that came. */
  readonly ended: (node: ClusterNode) => void
}

const PROGRAM = join(import.meta.dirname, '../boot/clusterNode.mjs')

/** How long a node that is to stop has before it is asked again, and until it is killed, in ms: a second time is without draining. */
const ASKED_AGAIN = 1_200
const PATIENCE = 5_000

/** One node of a cluster: the built program as a child of this one. */
export class ClusterNode implements Backend {
  readonly number: number
  readonly port: number
  readonly startedAt = performance.now()
  /** The last event that it knows of the show in which something happened last. */
  known: { readonly show: string; readonly seq: number } | null = null
  readonly #child: ChildProcess
  readonly #watch: ReadinessWatch
  readonly #gone: Promise<void>
  #isStopping = false
  #isGone = false
  #isPaused = false

  constructor({ number, port, words, said, ended }: NodeParts) {
    this.number = number
    this.port = port
    this.#child = spawn(process.execPath, [PROGRAM, 'serve', ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#watch = new ReadinessWatch(port)
    const heard = (word: NodeWord) => {
      if (word.as === 'known') this.known = word
      else said(number, word.text)
    }
    if (this.#child.stderr !== null) readLog(this.#child.stderr, heard)
    this.#gone = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#isGone = true
        this.#watch.stop()
        ended(this)
        resolve()
      })
    })
  }

  get isReady(): boolean {
    return this.#watch.readiness.as === 'ready'
  }

  /** The number of its process. */
  get pid(): number | null {
    return this.#child.pid ?? null
  }

  missed(): void {
    this.#watch.missed()
  }

  get isGone(): boolean {
    return this.#isGone
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  get state(): NodeState {
    const { readiness, wasHeard } = this.#watch
    if (this.#isGone) return { as: 'gone' }
    if (this.#isPaused) return { as: 'paused' }
    if (this.#isStopping) return { as: 'draining' }
    return wasHeard ? readiness : { as: 'starting' }
  }

  /** Ends it at once, as a fault would. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Has it stand still, as a machine does that hangs, or go on. */
  pauseOrResume(): void {
    this.#isPaused = !this.#isPaused
    this.#child.kill(this.#isPaused ? 'SIGSTOP' : 'SIGCONT')
  }

  /** Has it stop as it does when its machine is taken out of service. */
  drain(): void {
    if (this.#isPaused) this.pauseOrResume()
    this.#isStopping = true
    this.#child.kill('SIGTERM')
  }

  /** Ends it in order, soon; resolves when it is gone. */
  async stop(): Promise<void> {
    if (this.isGone) return
    this.drain()
    const again = setTimeout(() => this.#child.kill('SIGTERM'), ASKED_AGAIN)
    const never = setTimeout(() => this.kill(), PATIENCE)
    await this.#gone
    clearTimeout(again)
    clearTimeout(never)
  }
}
