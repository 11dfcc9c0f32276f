import { setTimeout as delay } from 'node:timers/promises'
import { InstanceStatus } from '@companion-module/base'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { z } from 'zod'
import { type Api, ApiError } from './api.ts'
import { type Now, shifts } from './now.ts'

/** The state of the connection, as Companion shows it. */
export type Status = { readonly status: InstanceStatus; readonly message: string | null }

/** An answer of the server, and the local time that it is for, in ms of `performance.now`. */
export type Reading = { readonly now: Now; readonly at: number }

type Listener = {
  onStatus(status: Status): void
  /** Gets null if nothing is published. */
  onReading(reading: Reading | null): void
}

/** The server sends at least a comment every 10 s. After this silence the stream counts as lost, in ms. */
const SILENCE = 25_000

/** The shortest and longest wait before the next attempt, in ms; the longest also after a refusal. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000
const REFUSED_WAIT = 60_000

/** How often figures that change by time alone are read again, in ms. */
const SHIFT_INTERVAL = 60_000

const Closed = z.object({ reason: z.string() })

const NO_CONNECTION = 'No connection to the server'

const OK: Status = { status: InstanceStatus.Ok, message: null }

/** The status if the server refuses the connection until somebody acts, by the status of its answer. */
const REFUSALS: Readonly<Record<number, InstanceStatus>> = {
  401: InstanceStatus.AuthenticationFailure,
  403: InstanceStatus.InsufficientPermissions,
  404: InstanceStatus.BadConfig,
  410: InstanceStatus.Disconnected,
}

const WITHDRAWN = new ApiError(410, 'withdrawn', 'The token was withdrawn. Ask the owner for one.')

/** Follows a show: a stream of events says that something changed, and `now` what is so. Reconnects until it is stopped. */
export class Connection {
  readonly #api: Api
  readonly #listener: Listener
  readonly #stopped = new AbortController()
  #lastEvent: string | null = null
  #failures = 0
  #isReading = false
  #isStale = false
  #shift: NodeJS.Timeout | undefined

  constructor(api: Api, listener: Listener) {
    this.#api = api
    this.#listener = listener
    void this.#run()
  }

  /** Stops it for good. */
  stop(): void {
    clearTimeout(this.#shift)
    this.#stopped.abort()
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped
    this.#listener.onStatus({ status: InstanceStatus.Connecting, message: null })
    while (!signal.aborted) {
      const error = await this.#follow().catch((reason: unknown) => reason)
      clearTimeout(this.#shift)
      if (signal.aborted) return
      const refusal = error instanceof ApiError ? REFUSALS[error.status] : undefined
      const status = refusal ?? InstanceStatus.Connecting
      const message = error instanceof ApiError ? error.message : NO_CONNECTION
      this.#listener.onStatus({ status, message })
      const wait = Math.min(FIRST_WAIT * 2 ** this.#failures, LONGEST_WAIT)
      this.#failures += 1
      const pause = refusal === undefined ? wait : REFUSED_WAIT
      await delay(pause, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Follows one stream to its end. */
  async #follow(): Promise<void> {
    const ended = new AbortController()
    this.#stopped.signal.addEventListener('abort', () => ended.abort(), { signal: ended.signal })
    const silence = setTimeout(() => ended.abort(), SILENCE)
    try {
      const response = await this.#api.openStream(this.#lastEvent, ended.signal)
      const onComment = () => void silence.refresh()
      const events = response.body
        ?.pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream({ onComment }))
      void this.#read(ended)
      for await (const { event, id, data } of events ?? []) {
        silence.refresh()
        this.#lastEvent = id ?? this.#lastEvent
        if (event === 'state' || event === 'events') void this.#read(ended)
        if (event === 'closed' && Closed.parse(JSON.parse(data)).reason === 'withdrawn')
          throw WITHDRAWN
      }
    } catch (error) {
      throw ended.signal.reason ?? error
    } finally {
      clearTimeout(silence)
      ended.abort()
    }
  }

  /** Reads `now`, and again if something changed meanwhile. Ends the stream if that fails. */
  async #read(stream: AbortController): Promise<void> {
    this.#isStale = true
    if (this.#isReading) return
    this.#isReading = true
    try {
      while (this.#isStale) {
        this.#isStale = false
        this.#take(await this.#readOnce(stream.signal), stream)
      }
    } catch (error) {
      stream.abort(error)
    } finally {
      this.#isReading = false
    }
  }

  async #readOnce(signal: AbortSignal): Promise<Reading | null> {
    const sent = performance.now()
    const now = await this.#api.readNow(signal).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'not-published') return null
      throw error
    })
    // The server answered about halfway between.
    return now && { now, at: (sent + performance.now()) / 2 }
  }

  #take(reading: Reading | null, stream: AbortController): void {
    if (stream.signal.aborted) return
    this.#failures = 0
    this.#listener.onReading(reading)
    this.#listener.onStatus(reading ? OK : { ...OK, message: 'Nothing is published yet' })
    clearTimeout(this.#shift)
    if (reading === null || !shifts(reading.now)) return
    this.#shift = setTimeout(() => void this.#read(stream), SHIFT_INTERVAL)
  }
}
