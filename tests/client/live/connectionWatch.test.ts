// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { instant } from '../../../shared/time/instant.ts'
import { type OpenScreen, openInSync, openScreen, until } from './screen.ts'

const connectionOf = ({ live }: OpenScreen) => live.store.getState().connection

test('silence of 5 s since the last message cuts a working screen off; then it connects again', async () => {
  const screen = await openInSync()
  screen.server.send('beat', 1)
  await screen.allReceived()
  const messageAt = screen.time.now()
  screen.time.pass(4_999)
  expect(screen.status()).toBe('in-sync')
  screen.time.pass(1)
  expect(connectionOf(screen)).toEqual({
    status: 'on-its-own',
    since: messageAt,
    error: expect.any(Number),
  })
  await until(() => screen.status() === 'in-sync')
  expect(screen.server.joins).toEqual([null, 1])
})

test('silence of a page that is blocked again and again still counts', async () => {
  const screen = await openInSync()
  screen.server.send('beat', 1)
  await screen.allReceived()
  screen.server.isDown = true
  screen.server.timesAnswered = false
  screen.time.stall(8_000)
  expect(screen.status()).toBe('in-sync')
  screen.time.stall(2_000)
  expect(screen.status()).toBe('on-its-own')
})

describe('a screen that is cut off', () => {
  test('goes on by its own clock, with an error that grows, and is lost after 5 min', async () => {
    const screen = await openInSync()
    await screen.cutOff()
    const cut = connectionOf(screen)
    if (cut.status !== 'on-its-own') throw new Error(cut.status)
    screen.time.pass(cut.since + 299_999 - screen.time.now())
    expect(screen.live.now()).toBe(screen.time.now() + screen.server.offset)
    const later = connectionOf(screen)
    expect(later).toEqual({ status: 'on-its-own', since: cut.since, error: expect.any(Number) })
    expect(later.status === 'on-its-own' && later.error).toBeGreaterThan(cut.error + 40)
    screen.time.pass(1)
    expect(connectionOf(screen)).toEqual({ status: 'lost', since: cut.since })
    expect(screen.live.store.getState().show).not.toBeNull()
    screen.server.isDown = false
    await until(() => screen.status() === 'in-sync')
  })

  test('and lost stands still at what it knew last, and ticks no more until it is back', async () => {
    const screen = await openInSync()
    await screen.cutOff()
    const cut = connectionOf(screen)
    if (cut.status !== 'on-its-own') throw new Error(cut.status)
    const known = instant(cut.since + screen.server.offset)
    screen.time.pass(cut.since + 299_000 - screen.time.now())
    let fired = 0
    screen.live.ticks.callAt(instant(known + 301_000), () => {
      fired += 1
    })
    screen.time.pass(1_000)
    expect(screen.status()).toBe('lost')
    expect(screen.live.now()).toBe(known)
    expect(fired).toBe(1)
    screen.live.ticks.callAt(instant(known + 1_000), () => {
      fired += 1
    })
    screen.time.pass(60_000)
    expect(screen.live.now()).toBe(known)
    expect(fired).toBe(1)
    screen.server.isDown = false
    await until(() => screen.status() === 'in-sync')
    expect(screen.live.now()).toBeGreaterThanOrEqual(known + 360_000)
    expect(fired).toBe(2)
  })

  test('and slept meanwhile counts the sleep as time cut off', async () => {
    const screen = await openInSync()
    await screen.cutOff()
    const cut = connectionOf(screen)
    if (cut.status !== 'on-its-own') throw new Error(cut.status)
    screen.time.sleep(90_000)
    screen.time.pass(1_000)
    expect(connectionOf(screen)).toMatchObject({ status: 'on-its-own', since: cut.since - 90_000 })
    screen.time.sleep(250_000)
    screen.time.pass(1_000)
    expect(screen.status()).toBe('lost')
  })

  test('and was never joined is lost as soon as that is sure', async () => {
    const screen = await openScreen((server) => {
      server.isDown = true
    })
    screen.time.pass(4_999)
    expect(screen.status()).toBe('connecting')
    screen.time.pass(1)
    expect(connectionOf(screen)).toEqual({ status: 'lost', since: 1_000 })
    expect(screen.live.now()).toBeNull()
    screen.server.isDown = false
    await until(() => screen.status() === 'in-sync')
  })

  test('a closed screen leaves no timer and no connection', async () => {
    const screen = await openInSync()
    screen.live.give({ type: 'startShow' })
    screen.live.close()
    await until(() => screen.server.connected() === 0)
    expect(screen.time.waiting()).toBe(0)
  })
})
