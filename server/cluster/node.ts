import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { parseJson } from '../parseText.ts'
import type { Backend } from './balancer.ts'

const Line = z.looseObject({
  level: z.number(),
  msg: z.string(),
  show: z.string().optional(),
  seq: z.int().optional(),
})

/** The lowest pino level of the messages for people. */
const WARN = 40

function lineOf(text: string): z.infer<typeof Line> | null {
  try {
    return parseJson(Line, text)
  } catch {
    return null
  }
}

/** How often a node is checked, and how long its answer may take, in ms. */
const CHECK_PERIOD = 250
const ANSWER_TIMEOUT = 1_000

/** Returns the state of a node by its answer to `/readyz`. */
async function checkReadiness(url: string): Promise<NodeState> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT) })
    const why = (await response.text()).trim()
    return response.ok ? { as: 'ready' } : { as: 'refusing', why }
  } catch {
    return { as: 'silent' }
  }
}

/** The state of a node; `why` is the reason that the node states. */
export type NodeState =
  | { readonly as: 'starting' | 'ready' | 'paused' | 'draining' | 'silent' | 'gone' }
  | { readonly as: 'refusing'; readonly why: string }

/** The number of a node in its cluster, its port, the program's options, and callbacks. */
export type NodeParts = {
  readonly number: number
  readonly port: number
  readonly options: readonly string[]
  /** Called with each message of its log for people. */
  readonly onMessage: (number: number, text: string) => void
  /** Called when its process has ended, for any reason. */
  readonly onExit: (node: ClusterNode) => void
}

const PROGRAM = join(import.meta.dirname, '../boot/clusterNode.mjs')

/** When a stopping node gets a second signal, which skips draining, and when it is killed, in ms. */
const SECOND_SIGNAL_AFTER = 1_200
const KILL_AFTER = 5_000

/** A node of a cluster: the built program as a child process. */
export class ClusterNode implements Backend {
  readonly number: number
  readonly port: number
  readonly startedAt = performance.now()
  /** The last event that the node has read of any show. */
  logPosition: { readonly show: string; readonly seq: number } | null = null
  readonly #child: ChildProcess
  readonly #parts: NodeParts
  readonly #whenGone: Promise<void>
  #readiness: NodeState = { as: 'starting' }
  #isStopping = false
  isGone = false
  isPaused = false

  constructor(parts: NodeParts) {
    const { number, port, options, onExit } = parts
    this.#parts = parts
    this.number = number
    this.port = port
    this.#child = spawn(process.execPath, [PROGRAM, 'serve', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    void this.#watchReadiness()
    if (this.#child.stderr !== null)
      createInterface({ input: this.#child.stderr }).on('line', (text) => this.#readLine(text))
    this.#whenGone = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.isGone = true
        this.markUnreachable()
        onExit(this)
        resolve()
      })
    })
  }

  get isReady(): boolean {
    return this.#readiness.as === 'ready'
  }

  get pid(): number | null {
    return this.#child.pid ?? null
  }

  /** Stops traffic to the node until it answers again. */
  markUnreachable(): void {
    this.#readiness = { as: 'silent' }
  }

  get state(): NodeState {
    if (this.isGone) return { as: 'gone' }
    if (this.isPaused) return { as: 'paused' }
    if (this.#isStopping) return { as: 'draining' }
    return this.#readiness
  }

  /** Kills the process at once, like a crash. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Suspends the process, as if its machine hung, or resumes it. */
  pauseOrResume(): void {
    this.isPaused = !this.isPaused
    this.#child.kill(this.isPaused ? 'SIGSTOP' : 'SIGCONT')
  }

  /** Asks the node to stop; it drains first. */
  drain(): void {
    if (this.isPaused) this.pauseOrResume()
    this.#isStopping = true
    this.#child.kill('SIGTERM')
  }

  /** Stops the node; resolves when its process is gone. */
  async stop(): Promise<void> {
    if (this.isGone) return
    this.drain()
    const secondSignal = setTimeout(() => this.#child.kill('SIGTERM'), SECOND_SIGNAL_AFTER)
    const killTimer = setTimeout(() => this.kill(), KILL_AFTER)
    await this.#whenGone
    clearTimeout(secondSignal)
    clearTimeout(killTimer)
  }

  /** Checks `/readyz` until the node is gone. */
  async #watchReadiness(): Promise<void> {
    const url = `http://127.0.0.1:${this.port}/readyz`
    while (!this.isGone) {
      const readiness = await checkReadiness(url)
      if (this.isGone) return
      const isStarting = this.#readiness.as === 'starting' && readiness.as === 'silent'
      if (!isStarting) this.#readiness = readiness
      await wait(CHECK_PERIOD, undefined, { ref: false })
    }
  }

  /** Reads a line of the node's log: the last event that it has read of a show, or a message for people. */
  #readLine(text: string): void {
    const { number, onMessage } = this.#parts
    const line = lineOf(text)
    // Node.js prints plain text when a program fails.
    if (line === null) {
      if (text.trim() !== '') onMessage(number, text)
      return
    }
    const { level, msg, show, seq } = line
    if (msg === 'known' && show !== undefined && seq !== undefined) this.logPosition = { show, seq }
    else if (level >= WARN) onMessage(number, msg)
  }
}
