import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { present } from '../../support/present.ts'
import type { Questions, Reply } from './questions.ts'

const running = new Set<ChildProcess>()

/** Kills all remaining processes. */
export function killChildren(): void {
  for (const child of running) child.kill('SIGKILL')
}

process.on('exit', killChildren)

type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

const isReply = (message: unknown): message is Reply =>
  typeof message === 'object' && message !== null && 'id' in message

/** A process that answers questions of the bench; it ends with the bench. */
export class Child<A extends Questions> {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  readonly #gone: Promise<void>
  #printed = ''
  #number = 0

  constructor(words: readonly string[]) {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc']
    this.#child = spawn(process.execPath, words, { stdio })
    running.add(this.#child)
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (bytes) => {
        this.#printed += bytes
      })
    }
    this.#child.on('message', (message) => this.#settle(message))
    this.#gone = new Promise((resolve) => {
      this.#child.once('close', () => {
        running.delete(this.#child)
        for (const { reject } of this.#waiting.values()) reject(this.#ended())
        resolve()
      })
    })
  }

  /** Returns the process id; throws if it did not start. */
  get pid(): number {
    return present(this.#child.pid)
  }

  ask<Name extends keyof A & string>(name: Name, ask: A[Name]['ask']): Promise<A[Name]['answer']> {
    this.#number += 1
    const id = this.#number
    return new Promise((resolve, reject) => {
      // The process answers with the type that `Answers` declares.
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      this.#child.send({ id, name, ask }, (error) => error && reject(this.#ended()))
    })
  }

  /** Waits for output that matches, and returns the first group. */
  waitForOutput(words: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = words.exec(this.#printed)?.[1]
        if (found !== undefined) resolve(found)
      }
      look()
      this.#child.stdout?.on('data', look)
      void this.#gone.then(() => reject(this.#ended()))
    })
  }

  /** Kills it and waits until it has ended. */
  kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    this.#child.kill(signal)
    return this.#gone
  }

  #ended(): Error {
    return new Error(`a process of the bench ended: ${this.#printed}`)
  }

  #settle(message: unknown): void {
    if (!isReply(message)) return
    const { id, answer, failed } = message
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (failed === undefined) waiting?.resolve(answer)
    else waiting?.reject(new Error(failed))
  }
}
