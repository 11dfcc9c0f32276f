import { expect, test } from 'vitest'
import { HEARTBEAT } from '../../../../shared/protocol/down/down.ts'
import { layCable } from '../../../support/cable.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { HEARING_START, hearing } from '../../../support/hearing.ts'
import { joinAs, type Screen } from '../../../support/screen.ts'
import { startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

/** What R16 promises. */
const PROMISED = 5_000

const openFor = (screen: Screen) => screen.sent.presences.at(-1)?.open

/** A published hearing with two interpreters of one booth, of whom Li is on, through a cable that can be cut silently. */
async function booth() {
  const clock = new FakeClock(HEARING_START)
  const server = await startServer({ clock, agenda: { ...hearing(), languages: ['en', 'fr'] } })
  const cable = await layCable(server.url)
  const moderator = await joinAs(server, 'moderator')
  const grant = { roles: ['interpreter' as const], person: null, booth: 'en–fr', name: 'Li' }
  await moderator.does({ type: 'makeLink', grant })
  const link = moderator.state.links.at(-1)?.id ?? ''
  const colleague = await joinAs(server, 'interpreter')
  const li = await joinAs({ ...server, url: cable.url }, link)
  await li.does({ type: 'takeMic', was: null })
  /** Lets time pass beat by beat, with what is on its way meanwhile. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += HEARTBEAT / 8) {
      clock.advance(HEARTBEAT / 8)
      for (let turns = 0; turns < 3; turns += 1) await moderator.ask('time', {})
    }
  }
  return { clock, server, cable, colleague, li, link, pass }
}

test('R16: a booth sees which interpreters are connected and nobody else, and at once that one has left', async () => {
  const { clock, server, colleague, li, link } = await booth()
  await joinAs(server, 'audience')
  await until(() => openFor(colleague)?.[link] === 1, 'li')
  expect(openFor(colleague)).toEqual({ interpreter: 1, [link]: 1 })
  li.leave()
  await until(() => {
    clock.advance(250)
    return openFor(colleague)?.[link] === undefined
  }, 'that li has left')
  expect(colleague.sent.presences.every(({ open }) => !('moderator' in open))).toBe(true)
  await server.stop()
})

test('R16: an interpreter who falls silent is gone within 5 s and here again with an answer, over the same connection', async () => {
  const { server, cable, colleague, li, link, pass } = await booth()
  await pass(20_000)
  expect(openFor(colleague)).toEqual({ interpreter: 1, [link]: 1 })
  cable.block()
  await pass(PROMISED)
  await until(() => openFor(colleague)?.[link] === undefined, 'that li is gone')
  expect(openFor(colleague)).toEqual({ interpreter: 1 })
  await pass(20_000)
  cable.unblock()
  await li.ask('time', {})
  await pass(HEARTBEAT)
  await until(() => openFor(colleague)?.[link] === 1, 'that li is here again')
  expect(li.wire.connected).toBe(true)
  li.leave()
  await pass(HEARTBEAT)
  await until(() => openFor(colleague)?.[link] === undefined, 'that li has left')
  await server.stop()
  expect(server.errors).toEqual([])
})
