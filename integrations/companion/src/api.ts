import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Target } from './config.ts'
import { Now } from './now.ts'

/** How long the server may take to answer, in ms. */
const TIMEOUT = 10_000

/** How often a command is sent if its result is unknown, and the wait in between, in ms. */
const ATTEMPTS = 3
const RETRY_DELAY = 1_000

const Problem = z.object({ code: z.string(), detail: z.string() })

/** An answer that is no success. `code` is stable, the message is for people. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The values of a query; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>

async function checkAnswer(response: Response): Promise<Response> {
  if (response.ok) return response
  const { status } = response
  const found = Problem.safeParse(await response.json().catch(() => null))
  if (found.success) throw new ApiError(status, found.data.code, found.data.detail)
  throw new ApiError(status, 'no-rostrum', `The address answered ${status}: no Rostrum server.`)
}

const NO_ANSWER = new ApiError(0, 'no-answer', 'No answer: look whether it was done.')

/** The HTTP API of one show. */
export class Api {
  readonly #target: Target

  constructor(target: Target) {
    this.#target = target
  }

  /** Reads what is live and what follows. */
  async readNow(signal: AbortSignal): Promise<Now> {
    const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)])
    const response = await this.#fetch('now', { signal: within })
    return Now.parse(await response.json())
  }

  /** Opens the stream of events, after the event `last`. */
  openStream(last: string | null, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = last === null ? {} : { 'Last-Event-ID': last }
    return this.#fetch('events', { signal, headers: { Accept: 'text/event-stream', ...headers } })
  }

  /** Gives a command. Repeats it under the same id if the result is unknown, so that it acts once. */
  async post(path: string, query: Query = {}, body: string | null = null): Promise<void> {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    const type = body === null ? {} : { 'Content-Type': 'application/json' }
    const headers = { 'Idempotency-Key': randomUUID(), ...type }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await delay(RETRY_DELAY)
      const signal = AbortSignal.timeout(TIMEOUT)
      const options = { method: 'POST', headers, body, signal }
      const error = await this.#fetch(`${path}?${given.join('&')}`, options).then(
        () => null,
        (reason: unknown) => reason,
      )
      if (error === null) return
      if (error instanceof ApiError && error.status !== 503) throw error
    }
    throw NO_ANSWER
  }

  async #fetch(path: string, options: RequestInit): Promise<Response> {
    const { address, show, token } = this.#target
    const headers = { ...options.headers, Authorization: `Bearer ${token}` }
    const url = `${address}/api/v1/shows/${encodeURIComponent(show)}/${path}`
    return checkAnswer(await fetch(url, { ...options, headers }))
  }
}
