import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import type { LogGrowth } from '../../../server/store/port.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { sharedLog } from '../../support/hosts.ts'
import { type Figures, type MeasuredServer, startMeasuredServer } from '../../support/measured.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'

const START = { type: 'startShow' } as const

/** Scrapes until a figure is what it is to be. */
async function becomes(
  server: MeasuredServer,
  name: string,
  figure: number,
  meanwhile = () => {},
): Promise<void> {
  for (let tries = 0; (await server.scrape()).of(name) !== figure; tries += 1) {
    if (tries > 500) throw new Error(`${name} did not become ${figure}`)
    meanwhile()
  }
}

test('screens are counted by the roles of their links, each once and for as long as they are there', async () => {
  const server = await startMeasuredServer()
  const screens = (role: string) => `rostrum_screens{role="${role}"}`
  expect((await server.scrape()).text).toContain(`${screens('audience')} 0`)
  const [one, two] = [await joinAs(server, 'audience'), await joinAs(server, 'audience')]
  const both = await joinAs(server, 'cem')
  const owner = await openOwner(server)
  const { of } = await server.scrape()
  const roles = ['audience', 'moderator+speaker', 'moderator', 'speaker', 'owner']
  expect(roles.map((role) => of(screens(role)))).toEqual([2, 1, 0, 0, 1])
  for (const screen of [one, both, owner]) screen.leave()
  await becomes(server, screens('audience'), 1)
  for (const role of ['moderator+speaker', 'owner']) await becomes(server, screens(role), 0)
  two.leave()
})

test('screens that failed are counted by the roles of their links', async () => {
  const server = await startMeasuredServer()
  const cem = await joinAs(server, 'cem')
  await cem.ask('crash', { build: 'b', error: 'Error', at: [{ file: 'a.js', line: 1, column: 1 }] })
  const { of } = await server.scrape()
  expect(of('rostrum_screen_failures_total{role="moderator+speaker"}')).toBe(1)
})

test('commands are counted by type and by what they came to, and timed until they are answered', async () => {
  const store = new FaultyStore()
  const server = await startMeasuredServer({ store })
  const [desk, hall] = [await joinAs(server, 'moderator'), await joinAs(server, 'audience')]
  const acknowledged = (result: string) =>
    `rostrum_acknowledgement_seconds_count{result="${result}"}`
  const before = await server.scrape()
  expect(before.text).not.toMatch(/^rostrum_commands_total/m)
  await desk.does(START)
  expect(await desk.give(START)).toMatchObject({ refusal: { reason: 'already-started' } })
  expect(await hall.give(START)).toMatchObject({ refusal: { reason: 'forbidden' } })
  expect(await hall.give(START)).toMatchObject({ refusal: { reason: 'forbidden' } })
  await desk.ask('give', { id: randomUUID(), command: { type: 'dance' } })
  await desk.ask('time', {})
  store.disk = 'lost and failed'
  expect(await desk.give({ type: 'next', from: { at: 'standby', after: null } })).toMatchObject({
    problem: 'failed',
  })
  const { text, of } = await server.scrape()
  const counted = text.split('\n').filter((line) => line.startsWith('rostrum_commands_total'))
  expect(counted.toSorted()).toEqual([
    'rostrum_commands_total{type="give",result="refused",reason="malformed"} 1',
    'rostrum_commands_total{type="next",result="failed"} 1',
    'rostrum_commands_total{type="startShow",result="accepted"} 1',
    'rostrum_commands_total{type="startShow",result="refused",reason="already-started"} 1',
    'rostrum_commands_total{type="startShow",result="refused",reason="forbidden"} 2',
  ])
  expect(['accepted', 'refused', 'failed'].map((result) => of(acknowledged(result)))).toEqual([
    1, 4, 1,
  ])
  expect(of('rostrum_acknowledgement_seconds_sum{result="accepted"}')).toBeGreaterThan(0)
  // Of the two that came to the store.
  const appended = 'rostrum_append_seconds_count'
  expect(of(appended) - before.of(appended)).toBe(2)
})

test('a delivery is timed until the last screen was written to, if there is a screen', async () => {
  const server = await startMeasuredServer()
  const host = await server.hosts.get(SHOW)
  const fanOut = 'rostrum_fan_out_seconds_count'
  await host?.give({ link: 'moderator', id: randomUUID(), command: START })
  await host?.whenIdle()
  expect((await server.scrape()).of(fanOut)).toBe(0)
  const desk = await joinAs(server, 'moderator')
  await desk.give({ type: 'next', from: { at: 'standby', after: null } })
  await host?.whenIdle()
  const { of } = await server.scrape()
  expect(of(fanOut)).toBe(1)
  expect(of('rostrum_fan_out_seconds_sum')).toBeGreaterThan(0)
})

test('counts how often subscribers of events have failed', async () => {
  const fail = () => Promise.reject(new Error('nobody answers'))
  const server = await startMeasuredServer({ subscribers: [{ name: 'export', onEvents: fail }] })
  const failures = 'rostrum_subscriber_failures_total{subscriber="export"}'
  const before = (await server.scrape()).of(failures)
  const desk = await joinAs(server, 'moderator')
  await desk.give(START)
  await becomes(server, failures, before + 1)
})

test('reports for how long nothing can be written', async () => {
  const store = new FaultyStore()
  const clock = new FakeClock()
  const server = await startMeasuredServer({ store, clock })
  const failing = 'rostrum_store_failing_seconds'
  expect((await server.scrape()).text).toContain(`${failing} 0`)
  const desk = await joinAs(server, 'moderator')
  store.disk = 'full'
  await desk.give(START)
  clock.advance(3 * SECOND)
  expect((await server.scrape()).of(failing)).toBe(3)
  store.disk = 'well'
  await becomes(server, failing, 0, () => clock.advance(RETRY_INTERVAL))
})

test('reports how far shows with screens are behind the known ends of their logs', async () => {
  let notify: (grown: LogGrowth) => void = () => undefined
  const shared = sharedLog(new FaultyStore(), {
    onGrowth(listener) {
      notify = listener
      return () => undefined
    },
    heads: async () => new Map(),
    serverCount: async () => 1,
  })
  const behind = 'rostrum_events_behind'
  const server = await startMeasuredServer({ shared, clock: new FakeClock() })
  const seq = server.hosts.getLoaded(SHOW)?.seq ?? 0
  notify({ show: SHOW, seq: seq + 2 })
  expect((await server.scrape()).of(behind)).toBe(0)
  const desk = await joinAs(server, 'moderator')
  expect((await server.scrape()).of(behind)).toBe(2)
  notify({ show: SHOW, seq: seq + 1 })
  expect((await server.scrape()).of(behind)).toBe(2)
  await desk.give(START)
  expect((await server.scrape()).of(behind)).toBe(Math.max(0, seq + 2 - desk.seq))
})

test('reports the clock’s error while it is known, and nothing in its place', async () => {
  let clockError: number | null = null
  const server = await startMeasuredServer({}, { clockError: () => clockError })
  const figure = /^rostrum_clock_error_seconds (.*)$/m
  expect((await server.scrape()).text).not.toMatch(figure)
  clockError = 12.5
  expect(figure.exec((await server.scrape()).text)?.[1]).toBe('0.0125')
  clockError = null
  expect((await server.scrape()).text).not.toMatch(figure)
  expect((await (await startMeasuredServer()).scrape()).text).not.toContain('rostrum_clock')
})

test('reports the delay of the event loop and the process', async () => {
  const server = await startMeasuredServer()
  const delay = 'rostrum_event_loop_delay_seconds'
  const longOnes = ({ of }: Figures) => of(`${delay}_count`) - of(`${delay}_bucket{le="0.1"}`)
  const before = longOnes(await server.scrape())
  // So long that the timer is due within its first third.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 160)
  const after = await server.scrape()
  expect(longOnes(after)).toBeGreaterThan(before)
  const { text, of } = after
  expect(of('process_cpu_seconds_total')).toBeGreaterThan(0)
  expect(of('process_resident_memory_bytes')).toBeGreaterThan(of('nodejs_heap_size_used_bytes'))
  const since = of('process_start_time_seconds') - performance.timeOrigin / 1_000
  expect(Math.abs(since)).toBeLessThan(1)
  expect(text).toMatch(/^rostrum_build_info\{version="\d+\.\d+\.\d+",node="v\d+[.\d]+"\} 1$/m)
})

test('names no show, link or person', async () => {
  const server = await startMeasuredServer()
  for (const link of ['ada', 'moderator-2']) await joinAs(server, link)
  const desk = await joinAs(server, 'cem')
  await desk.give(START)
  await desk.give({ type: 'markAttendance', person: 'bo', mark: 'here' })
  const { text } = await server.scrape()
  expect(text).toContain('markAttendance')
  expect(text).not.toMatch(/hearing|moderator-2|\b(ada|bo|cem)\b/i)
})
