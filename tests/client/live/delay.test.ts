// @vitest-environment node
import { expect, test } from 'vitest'
import { nextSecond } from '../../../client/live/LiveContext.tsx'
import { connectOn } from '../../../client/live/live.ts'
import { languageSet } from '../../support/envelopes.ts'
import { present } from '../../support/present.ts'
import { openVirtualScreen } from './screen.ts'

const DELAY = 2_500

/** A screen that shows everything as late as its video. */
const delayed = () =>
  openVirtualScreen(undefined, undefined, (options, time) =>
    connectOn({ ...options, delay: DELAY }, time),
  )

test('delay: an event is applied and shown as late as the video, not before', async () => {
  const { server, state, pass } = delayed()
  await pass(DELAY + 1_000)
  server.publish(languageSet('de'))
  await pass(DELAY - 100)
  expect(state().show?.run.language).not.toBe('de')
  await pass(200)
  expect(state().show?.run.language).toBe('de')
})

test('delay: show time is late too, and its boundaries fire at the late time', async () => {
  const { live, server, time, pass } = delayed()
  await pass(DELAY + 1_000)
  const late = () => time.now() + server.offset - DELAY
  expect(live.now()).toBe(late())
  const due = nextSecond(present(live.now()))
  const fired: unknown[] = []
  live.ticks.callAt(due, (at) => fired.push([at, late()]))
  await pass(due - late() - 1, 1)
  expect(fired).toEqual([])
  await pass(1)
  expect(fired).toEqual([[due, due]])
})
