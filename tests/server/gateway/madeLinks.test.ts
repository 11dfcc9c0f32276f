import { beforeEach, describe, expect, test } from 'vitest'
import type { OwnedLink } from '../../../shared/protocol/down/shows.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { type OwnerPage, openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import {
  handshakeAt,
  handshakeOf,
  joinAs,
  openScreen,
  refusal,
  type Screen,
} from '../../support/screen.ts'
import { SHOW, serverForTest, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

let server: TestServer
let owner: OwnerPage

beforeEach(async () => {
  server = await serverForTest()
  owner = await openOwner(server)
})

const listed = async (): Promise<readonly OwnedLink[]> => (await owner.show()).links

const gives = (command: Command) => owner.command(SHOW, command)

describe('when a link was opened', () => {
  const openedOf = async (link: string) =>
    (await listed()).find((one) => one.link === link)?.opened ?? null
  const opens = async (link: string, on: string) => {
    const screen = await openScreen(server, { ...(await handshakeOf(server, link)), on })
    screen.leave()
  }

  test('is listed first and last, with the device; a page that does not name its device leaves no trace', async () => {
    await joinAs(server, 'bo')
    expect(await openedOf('bo')).toBeNull()
    await opens('bo', 'phone')
    const first = await openedOf('bo')
    expect(first).toMatchObject({ on: 'phone' })
    await opens('bo', 'computer')
    const last = await openedOf('bo')
    expect(last).toMatchObject({ first: first?.first, on: 'computer' })
    expect(last?.last).toBeGreaterThanOrEqual(first?.last ?? 0)
  })

  test('is sent to a planner only for the links that they hand out', async () => {
    await opens('bo', 'phone')
    await opens('moderator', 'computer')
    const planner = await joinAs(server, 'planner')
    const reply = await planner.ask('links', {})
    expect('opened' in reply ? Object.keys(reply.opened) : reply).toEqual(['bo'])
  })
})

/** A link that a screen makes, as its owner sees it, and a screen that it opens. */
async function made(by: Screen, role: Role) {
  await by.does({ type: 'makeLink', grant: { roles: [role], person: null, booth: null } })
  const link = present((await listed()).at(-1))
  return { link, screen: await joinAs(server, link.link) }
}

/** A second moderator, a moderator's link that it made, and a timekeeper's link that this one made. */
async function threeInLine() {
  const first = await joinAs(server, 'moderator-2')
  const second = await made(first, 'moderator')
  const third = await made(second.screen, 'timekeeper')
  return { first, second, third }
}

async function isWithdrawn(screen: Screen, { path }: OwnedLink): Promise<void> {
  await until(() => !screen.wire.connected, path)
  expect(screen.sent.disconnects).toEqual([{ reason: 'withdrawn' }])
  expect(await refusal(server.url, handshakeAt(path))).toEqual({ reason: 'withdrawn' })
}

test('P14: the links that a link made are in the owner’s list with their maker, who is named to nobody else', async () => {
  const { second, third } = await threeInLine()
  expect([second.link.by, third.link.by]).toEqual(['moderator-2', second.link.link])
  const moderator = await joinAs(server, 'moderator')
  const grant = { roles: ['guest' as const], person: null, booth: null }
  const planner = await joinAs(server, 'planner')
  await moderator.does({ type: 'makeLink', grant })
  await planner.reached(moderator.seq)
  for (const screen of [moderator, planner]) {
    expect(screen.state.links.at(-1)?.grant).toEqual(grant)
    expect(screen.state.links.filter(({ by }) => by !== undefined)).toEqual([])
    await screen.join()
    expect(screen.state.links.filter(({ by }) => by !== undefined)).toEqual([])
  }
})

test('P14: the links that a link made are withdrawn with it by one press of the owner', async () => {
  const { first, second, third } = await threeInLine()
  const others = await joinAs(server, 'moderator')
  const press = { type: 'revokeLink', link: 'moderator-2', made: true } as const
  expect(await gives(press)).toMatchObject({ ok: true })
  await until(() => !first.wire.connected, 'the end of the maker')
  await isWithdrawn(second.screen, second.link)
  await isWithdrawn(third.screen, third.link)
  await others.does({ type: 'startShow' })
  const open = (await listed()).filter(({ revoked }) => !revoked).map(({ link }) => link)
  expect(open).toContain('moderator')
  expect(await gives(press)).toMatchObject({ refusal: { reason: 'link-revoked' } })
})

test('P14: the links that a link made: stay where it is withdrawn alone, and are withdrawn by one press after that, in an archived show too', async () => {
  const { second, third } = await threeInLine()
  expect(await gives({ type: 'revokeLink', link: 'moderator-2' })).toMatchObject({ ok: true })
  expect(await third.screen.ask('time', {})).toMatchObject({ sent: expect.any(Number) })
  expect(await gives({ type: 'setArchived', archived: true, was: false })).toMatchObject({
    ok: true,
  })
  const all = { type: 'revokeLink', link: 'moderator-2', made: true } as const
  expect(await gives(all)).toMatchObject({ ok: true })
  await isWithdrawn(second.screen, second.link)
  await isWithdrawn(third.screen, third.link)
})

test('P14: the links that a link made are withdrawn together by the owner alone, as they may open more by now', async () => {
  const { second, third } = await threeInLine()
  const moderator = await joinAs(server, 'moderator')
  for (const more of [{ made: true }, { keepRehearsals: true }] as const) {
    const press = { type: 'revokeLink', link: 'moderator-2', ...more } as const
    expect(await moderator.give(press)).toMatchObject({ refusal: { reason: 'forbidden' } })
  }
  await moderator.does({ type: 'revokeLink', link: second.link.link })
  expect(third.screen.wire.connected).toBe(true)
})
