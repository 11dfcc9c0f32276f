import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
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

/** Code that is busy for this many ms. */
const busyFor = (ms: number) => `const end = Date.now() + ${ms}; while (Date.now() < end);`

let thread: JobThread<WorkerSource, Uint8Array>
afterEach(() => thread.stop())

const source = (word: string) => ({
  bytes: new TextEncoder().encode(word),
  name: null,
  options: { date: null, zone: null },
})

function open(patience = 5_000, loading = '') {
  const errors: unknown[] = []
  let starts = 0
  thread = openJobThread({
    timeLimit: patience,
    reportError: (error) => errors.push(error),
    start: () => {
      starts += 1
      return new Worker(`${loading}${READER}`, {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 24 },
      })
    },
  })
  const read = async (word: string) => {
    const outcome = await thread.run(source(word))
    return outcome.as === 'answer' ? new TextDecoder().decode(outcome.answer) : outcome.as
  }
  return { read, errors, starts: () => starts }
}

test('sources are read one after the other by one thread, started with the first', async () => {
  const { read, starts } = open()
  expect(starts()).toBe(0)
  expect(await Promise.all([read('a'), read('b'), read('c')])).toEqual(['a', 'b', 'c'])
  expect(await read('d')).toBe('d')
  expect(starts()).toBe(1)
})

test('one that hangs is stopped in time, and those that waited are read by a new thread', async () => {
  const { read, starts, errors } = open(2_000)
  expect(await Promise.all([read('hang'), read('b')])).toEqual(['too-slow', 'b'])
  expect(starts()).toBe(2)
  expect(errors).toEqual([])
})

test('the time of a job begins when its program is loaded', async () => {
  const { read, starts } = open(1_000, busyFor(2_500))
  expect(await Promise.all([read('a'), read('hang')])).toEqual(['a', 'too-slow'])
  expect(starts()).toBe(1)
})

test('one that takes too much memory ends its thread and nothing else', async () => {
  const { read, starts } = open(15_000)
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
  const { read } = open(2_000)
  const all = ['stand still', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(read)
  expect(await all.at(-1)).toBe('busy')
  expect(await all[0]).toBe('too-slow')
  const last = read('hang')
  await thread.stop()
  expect(await last).toBe('busy')
  expect(await read('a')).toBe('busy')
})

test('one whose buffers grow without end ends its thread and nothing else', async () => {
  const { read } = open(30_000)
  expect(await Promise.all([read('fill'), read('b')])).toEqual(['too-heavy', 'b'])
})
