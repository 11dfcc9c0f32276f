import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { stopSignals } from '../../../server/cli/stopSignal.ts'

/** A process that hears signals when a test says so, at a time of its own. */
function listened() {
  const exits: number[] = []
  let now = 0
  const source = Object.assign(new EventEmitter(), {
    exit: (code: number) => void exits.push(code),
  })
  const signals = stopSignals(source, () => now)
  const requests: string[] = []
  void signals.requested.then(() => requests.push('asked'))
  const signal = async (name: string, after = 0) => {
    now += after
    source.emit(name)
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  /** Something that is waited for, and never ends. */
  const wait = () => void signals.waitFor(new Promise(() => {})).then(() => requests.push('waited'))
  return { signals, signal, wait, requests, exits }
}

test('signals to stop: ask at the first, and one press counts once however often it comes', async () => {
  const { signal, wait, requests, exits } = listened()
  await signal('SIGINT')
  wait()
  await signal('SIGINT', 60)
  await signal('SIGTERM', 900)
  expect([requests, exits]).toEqual([['asked'], []])
})

test('signals to stop: end what is waited for at the second, and the process at one more', async () => {
  const { signal, wait, requests, exits } = listened()
  await signal('SIGTERM')
  wait()
  await signal('SIGTERM', 2_000)
  await signal('SIGTERM', 100)
  expect([requests, exits]).toEqual([['asked', 'waited'], []])
  await signal('SIGTERM', 2_000)
  expect(exits).toEqual([1])
})

test('signals to stop: end the process at the second where nothing is waited for', async () => {
  const { signals, signal, requests, exits } = listened()
  await signal('SIGHUP')
  await signals.waitFor(Promise.resolve())
  await signal('SIGINT', 2_000)
  expect([requests, exits]).toEqual([['asked'], [1]])
})
