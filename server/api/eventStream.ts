import type { Response } from 'express'
import { memoize } from '../../shared/agenda/memoize.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { AdmittedVisitor } from '../gateway/admission/admission.ts'
import type { EncodedMessage, PlainMessage } from '../gateway/transport/message.ts'
import type { Receiver, ScreenConnection } from '../gateway/transport/transport.ts'

/** The most bytes that may wait for a slow reader. If more wait, the server closes the stream; the reader reconnects and resumes after the last event that it read. */
const QUEUE = 2_048 * 1_024

function eventText(name: string, seq: number | null, data: unknown): string {
  const id = seq === null ? '' : `id: ${seq}\n`
  return `event: ${name}\n${id}data: ${JSON.stringify(data)}\n\n`
}

/** Returns the text of a message in a stream; empty for messages that concern screens only. */
function streamText(message: PlainMessage): string {
  switch (message.name) {
    case 'joined': {
      const [joined] = message.content
      if ('problem' in joined) return eventText('problem', null, { code: joined.problem })
      const { seq } = joined
      if (joined.type === 'snapshot') return eventText('state', seq, { seq, state: joined.state })
      return joined.events.length === 0
        ? ':\n\n'
        : eventText('events', seq, { seq, events: joined.events })
    }
    case 'events': {
      const [{ seq, events }] = message.content
      return eventText('events', seq, { seq, events })
    }
    case 'resync': {
      const [{ seq, state }] = message.content
      return eventText('state', seq, { seq, state })
    }
    case 'beat':
      return ':\n\n'
    case 'presence':
    case 'writing':
    case 'moving':
    case 'parting':
      return ''
  }
}

/** Returns the text of a message, encoded once for all streams. */
const textOf = memoize(({ plain }: EncodedMessage) => ({ text: streamText(plain) }))

/** A stream of server-sent events, which the gateway serves like the connection of a screen. Its reader sends nothing. */
export class EventStream implements ScreenConnection<AdmittedVisitor> {
  readonly who: AdmittedVisitor
  readonly address: string
  readonly #response: Response

  constructor(response: Response, who: AdmittedVisitor, address: string) {
    this.who = who
    this.address = address
    this.#response = response
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies such as nginx must not buffer events.
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    response.write('retry: 1000\n\n')
  }

  send(message: EncodedMessage): void {
    const { text } = textOf(message)
    if (message.plain.name === 'moving') this.close(null)
    if (text === '' || this.#response.writableEnded) return
    if (this.#response.writableLength + text.length > QUEUE) this.#response.destroy()
    else this.#response.write(text)
  }

  sendIfIdle(message: EncodedMessage): void {
    if (this.#response.writableLength === 0) this.send(message)
  }

  /** Streams have no pings: the network reports a reader that is gone. So the result never reports silence. */
  ping(): () => boolean {
    return () => false
  }

  receive({ onClose }: Receiver): void {
    this.#response.once('close', onClose)
  }

  close(reason: DisconnectReason | null): void {
    if (this.#response.writableEnded) return
    this.#response.end(reason === null ? '' : eventText('closed', null, reason))
  }
}
