import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { parseJson } from '../parseText.ts'
import type { Backend } from './balancer.ts'

/** An entry of a node's log: the last event that the node has read of a show, or a message for people. */
type NodeLogEntry =
  | { readonly as: 'position'; readonly show: string; readonly seq: number }
  | { readonly as: 'message'; readonly text: string }

const Line = z.looseObject({
  level: z.number(),
  msg: z.string(),
  show: z.string().optional(),
  seq: z.int().optional(),
})

/** The lowest pino level of the messages for people. */
const WARN = 40

/** Parses a line of a node's log; null if the cluster does not use it. */
function parseLogLine(text: string): NodeLogEntry | null {
  const line = lineOf(text)
  // Node.js prints plain text when a program fails.
  if (line === null) return text.trim() === '' ? null : { as: 'message', text }
  const { level, msg, show, seq } = line
  if (msg === 'known' && show !== undefined && seq !== undefined)
    return { as: 'position', show, seq }
  return level >= WARN ? { as: 'message', text: msg } : null
}

function lineOf(text: string): z.infer<typeof Line> | null {
  try {
    return parseJson(Line, text)
  } catch {
    return null
  }
}

function readLog(from: Readable, onEntry: (entry: NodeLogEntry) => void): void {
  createInterface({ input: from }).on('line', (text) => {
    const entry = parseLogLine(text)
    if (entry !== null) onEntry(entry)
  })
}

/** The answer of a node to `/readyz`: ready, refusing with a reason, or none. */
type Readiness =
  | { readonly as: 'ready' }
  | { readonly as: 'refusing'; readonly why: string }
  | { readonly as: 'silent' }

/** How often a node is checked, and how long its answer may take, in ms. */
const CHECK_PERIOD = 250
const ANSWER_TIMEOUT = 1_000

/** Polls `/readyz` of a node. */
class ReadinessWatch {
  readonly #url: string
  #readiness: Readiness = { as: 'silent' }
  #hasAnswered = false
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(port: number) {
    this.#url = `http://127.0.0.1:${port}/readyz`
    void this.#poll()
  }

  get readiness(): Readiness {
    return this.#readiness
  }

  get hasAnswered(): boolean {
    return this.#hasAnswered
  }

  /** Stops traffic to the node until it answers again. */
  markUnreachable(): void {
    this.#readiness = { as: 'silent' }
  }

  stop(): void {
    this.#isStopped = true
    this.markUnreachable()
    clearTimeout(this.#timer)
  }

  async #poll(): Promise<void> {
    const readiness = await checkReadiness(this.#url)
    if (this.#isStopped) return
    this.#readiness = readiness
    this.#hasAnswered ||= readiness.as !== 'silent'
    this.#timer = setTimeout(() => void this.#poll(), CHECK_PERIOD)
  }
}

async function checkReadiness(url: string): Promise<Readiness> {
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
  readonly #watch: ReadinessWatch
  readonly #whenGone: Promise<void>
  #isStopping = false
  #isGone = false
  #isPaused = false

  constructor({ number, port, options, onMessage, onExit }: NodeParts) {
    this.number = number
    this.port = port
    this.#child = spawn(process.execPath, [PROGRAM, 'serve', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#watch = new ReadinessWatch(port)
    const onEntry = (entry: NodeLogEntry) => {
      if (entry.as === 'position') this.logPosition = entry
      else onMessage(number, entry.text)
    }
    if (this.#child.stderr !== null) readLog(this.#child.stderr, onEntry)
    this.#whenGone = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#isGone = true
        this.#watch.stop()
        onExit(this)
        resolve()
      })
    })
  }

  get isReady(): boolean {
    return this.#watch.readiness.as === 'ready'
  }

  get pid(): number | null {
    return this.#child.pid ?? null
  }

  markUnreachable(): void {
    this.#watch.markUnreachable()
  }

  get isGone(): boolean {
    return this.#isGone
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  get state(): NodeState {
    const { readiness, hasAnswered } = this.#watch
    if (this.#isGone) return { as: 'gone' }
    if (this.#isPaused) return { as: 'paused' }
    if (this.#isStopping) return { as: 'draining' }
    return hasAnswered ? readiness : { as: 'starting' }
  }

  /** Kills the process at once, like a crash. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Suspends the process, as if its machine hung, or resumes it. */
  pauseOrResume(): void {
    this.#isPaused = !this.#isPaused
    this.#child.kill(this.#isPaused ? 'SIGSTOP' : 'SIGCONT')
  }

  /** Asks the node to stop; it drains first. */
  drain(): void {
    if (this.#isPaused) this.pauseOrResume()
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
}
