import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WorkerSource } from '../../../server/intake/workerSource.ts'
import { type JobThread, openJobThread } from '../../../server/thread/jobThread.ts'

/** A reader that does what its source says: answers, hangs, stands still, eats memory, throws or leaves. */
const READER = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ bytes }) => {
  const word = new TextDecoder().decode(bytes)
  if (word === 'hang') for (;;) {}
  if (word === 'stand still') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (word === 'eat') { const all = []; for (;;) all.push(new Array(1e5).fill({})) }
  if (word === 'fill') { const all = []; for (;;) all.push(Buffer.alloc(2e7, 1)) }
  if (word === 'throw') throw new Error('a fault of ours')
  if (word === 'leave') process.exit(0)
  parentPort.postMessage(new TextEncoder().encode(word))
})
parentPort.postMessage('ready')
`

/** Waits until the gate is open, before the program is loaded. */
const LOADING = "Atomics.wait(require('node:worker_threads').workerData, 0, 0)\n"
const TIME_LIMIT = 5_000

/** The processor time that the process has used, in ms. */
let worked = 0

/** Lets time pass in which the process works. */
function work(duration: number): void {
  worked += duration
  vi.advanceTimersByTime(duration)
}

let thread: JobThread<WorkerSource, Uint8Array>
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(async () => {
  vi.useRealTimers()
  await thread.stop()
})

const source = (word: string) => ({
  bytes: new TextEncoder().encode(word),
  name: null,
  options: { date: null, zone: null },
})

function open() {
  const errors: unknown[] = []
  const loaded: Promise<unknown>[] = []
  const gate = new Int32Array(new SharedArrayBuffer(4)).fill(1)
  thread = openJobThread({
    timeLimit: TIME_LIMIT,
    workTime: () => worked,
    reportError: (error) => errors.push(error),
    start: () => {
      const worker = new Worker(LOADING + READER, {
        eval: true,
        workerData: gate,
        resourceLimits: { maxOldGenerationSizeMb: 24 },
      })
      loaded.push(once(worker, 'message'))
      return worker
    },
  })
  const read = async (word: string) => {
    const outcome = await thread.run(source(word))
    return outcome.as === 'answer' ? new TextDecoder().decode(outcome.answer) : outcome.as
  }
  return { read, errors, gate, loaded: () => loaded.at(-1), starts: () => loaded.length }
}

test('sources are read one after the other by one thread, started with the first', async () => {
  const { read, starts } = open()
  expect(starts()).toBe(0)
  expect(await Promise.all([read('a'), read('b'), read('c')])).toEqual(['a', 'b', 'c'])
  expect(await read('d')).toBe('d')
  expect(starts()).toBe(1)
})

test('one that hangs is stopped in time, and those that waited are read by a new thread', async () => {
  const { read, starts, loaded, errors } = open()
  const both = Promise.all([read('hang'), read('b')])
  await loaded()
  work(TIME_LIMIT)
  expect(await both).toEqual(['too-slow', 'b'])
  expect(starts()).toBe(2)
  expect(errors).toEqual([])
})

test('the time of a job begins when its program is loaded', async () => {
  const { read, gate, starts } = open()
  gate[0] = 0
  const [first, second] = [read('a'), read('hang')]
  work(2 * TIME_LIMIT)
  gate[0] = 1
  Atomics.notify(gate, 0)
  expect(await first).toBe('a')
  gate[0] = 0
  const third = read('b')
  work(TIME_LIMIT)
  expect(await second).toBe('too-slow')
  expect(starts()).toBe(2)
  work(2 * TIME_LIMIT)
  gate[0] = 1
  Atomics.notify(gate, 0)
  expect(await third).toBe('b')
})

test('time in which other programs have the processor does not count, up to a minute', async () => {
  const { read, loaded } = open()
  const first = vi.fn()
  const both = Promise.all([read('hang').then(first), read('stand still')])
  await loaded()
  vi.advanceTimersByTime(3 * TIME_LIMIT)
  await setImmediate()
  expect(first).not.toHaveBeenCalled()
  work(TIME_LIMIT)
  await vi.waitFor(() => expect(first).toHaveBeenCalledWith('too-slow'))
  await loaded()
  vi.advanceTimersByTime(60_000)
  expect((await both)[1]).toBe('too-slow')
})

test('one that takes too much memory ends its thread and nothing else', async () => {
  const { read, starts } = open()
  expect(await Promise.all([read('eat'), read('b')])).toEqual(['too-heavy', 'b'])
  expect(starts()).toBe(2)
})

test('a fault of the program is logged, and the next source is read', async () => {
  const { read, errors } = open()
  expect(await Promise.all([read('throw'), read('b'), read('leave'), read('c')])).toEqual([
    'failed',
    'b',
    'failed',
    'c',
  ])
  expect(errors).toHaveLength(2)
})

test('only a few wait; after the stop nothing is read', async () => {
  const { read, loaded } = open()
  const all = ['stand still', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(read)
  expect(await all.at(-1)).toBe('busy')
  await loaded()
  work(TIME_LIMIT)
  expect(await all[0]).toBe('too-slow')
  const last = read('hang')
  await thread.stop()
  expect(await last).toBe('busy')
  expect(await read('a')).toBe('busy')
})

test('one whose buffers grow without end ends its thread and nothing else', async () => {
  const { read } = open()
  expect(await Promise.all([read('fill'), read('b')])).toEqual(['too-heavy', 'b'])
})
