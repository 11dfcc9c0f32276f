import { expect, onTestFinished } from 'vitest'
import type { ShowHost } from '../../../server/host/showHost.ts'
import { same } from '../../../shared/agenda/same.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { Recorded, ShowState } from '../../../shared/run/state.ts'
import { seedOfRun } from '../../support/seed.ts'
import { until } from '../../support/until.ts'
import { drawFrom } from './integration.ts'

export type StreamEvent = {
  readonly event: string
  readonly id: number | null
  readonly data: unknown
}

/** The event in a block of a stream; null for a comment. */
function eventIn(block: string): StreamEvent | null {
  const lines = block.split('\n')
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
  const event = field('event')
  const id = field('id')
  if (event === null) return null
  return {
    event,
    id: id === null ? null : Number(id),
    data: JSON.parse(field('data') ?? 'null'),
  }
}

/** Reads a stream of events from its text; a test closes it. */
export function openStream(url: string, token: string, after: number | null = null) {
  const control = new AbortController()
  const events: StreamEvent[] = []
  let ended = false
  let status = 0
  const last = after === null ? {} : { 'last-event-id': String(after) }
  const headers = { authorization: `Bearer ${token}`, ...last }
  const read = async () => {
    const response = await fetch(url, { headers, signal: control.signal })
    status = response.status
    let text = ''
    for await (const chunk of response.body ?? []) {
      const blocks = (text + Buffer.from(chunk).toString('utf8')).split('\n\n')
      text = blocks.pop() ?? ''
      events.push(...blocks.flatMap((block) => eventIn(block) ?? []))
    }
  }
  const done = read()
    .catch(() => undefined)
    .finally(() => {
      ended = true
    })
  const close = async () => {
    control.abort()
    await done
  }
  onTestFinished(close)
  return { events, close, ended: () => ended, status: () => status }
}

/** The state that a reader has after these events. */
export function stateAfter(
  events: readonly StreamEvent[],
  before: ShowState | null,
): ShowState | null {
  let state = before
  for (const { event, data } of events) {
    if (event === 'state') state = (data as { state: ShowState }).state
    if (event === 'events' && state !== null)
      for (const recorded of (data as { events: Recorded[] }).events)
        state = evolve(state, recorded)
  }
  return state
}

/** The positions of the events that were sent alone, in the order in which they came. */
function seqsOf(events: readonly StreamEvent[]): readonly number[] {
  return events.flatMap(({ event, data }) =>
    event === 'events' ? (data as { events: Recorded[] }).events.map(({ seq }) => seq) : [],
  )
}

/** Follows a stream whose connection is cut again and again, while `press` acts. It must miss nothing and get nothing twice. Returns every position. */
export async function followCut(
  url: string,
  token: string,
  { cuts, host, press }: { cuts: number; host: ShowHost | null; press: () => Promise<unknown> },
) {
  const draw = drawFrom(seedOfRun())
  let state: ShowState | null = null
  let last: number | null = null
  const seqs: number[] = []
  const take = (events: readonly StreamEvent[]) => {
    last = events.findLast(({ id }) => id !== null)?.id ?? last
    seqs.push(...seqsOf(events))
    state = stateAfter(events, state)
  }
  for (let round = 0; round < cuts; round += 1) {
    const stream = openStream(url, token, last)
    const presses = Math.floor(draw() * 3)
    for (let n = 0; n < presses; n += 1) await press()
    await new Promise((resolve) => setTimeout(resolve, Math.floor(draw() * 12)))
    await stream.close()
    take(stream.events)
  }
  const rest = openStream(url, token, last)
  await until(() => same(stateAfter(rest.events, state)?.run, host?.state.run))
  const all = [...seqs, ...seqsOf(rest.events)]
  expect(all).toEqual([...new Set(all)].toSorted((a, b) => a - b))
  return all
}
