import { beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../../server/access/ownerKey.ts'
import { tokenOf } from '../../../../server/access/token.ts'
import { originCheck } from '../../../../server/gateway/admission/hostAndOrigin.ts'
import type { OwnedShow } from '../../../../shared/protocol/down/shows.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { HEARING_START } from '../../../support/hearing.ts'
import { makeHearing } from '../../../support/hosts.ts'
import { LINKS_KEY } from '../../../support/linksKey.ts'
import { connectRaw, handshakeOf, joinAs, refusal } from '../../../support/screen.ts'
import { LINKS, type Reachable, SHOW, serverForAll } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

const running = serverForAll({
  prepare: async (store) => void (await makeHearing(store, { show: 'other' })),
})
let server: Reachable
let good: Record<string, unknown>
let ownerKey: string

beforeAll(async () => {
  server = running()
  good = await handshakeOf(server, 'moderator')
  ownerKey = await newOwnerKey(running().store)
})

const refused = (changes: Record<string, unknown>) => refusal(server.url, { ...good, ...changes })

describe('a handshake', () => {
  test('is let in with a good link', async () => {
    const screen = await joinAs(server, 'moderator')
    expect(screen.joined).toMatchObject({ link: 'moderator', type: 'snapshot', seq: 17 })
    expect(screen.joined.grant.roles).toEqual(['moderator'])
    screen.leave()
  })

  test('is refused for another protocol version, with ours, whatever else it contains', async () => {
    const ours = { reason: 'protocol', server: PROTOCOL }
    expect(await refused({ protocol: PROTOCOL + 1 })).toEqual(ours)
    expect(await refusal(server.url, { protocol: 99, something: 'else' })).toEqual(ours)
  })

  const made = (show: string, link: string) => tokenOf(LINKS_KEY, show, link, 0)

  test.each<[string, Record<string, unknown>]>([
    ['a show that does not exist', { show: 'nowhere' }],
    ['a link that does not exist', { link: 'nobody' }],
    // A token that the server itself would make for them opens nothing.
    ['its own token for no show', { show: 'nowhere', token: made('nowhere', 'moderator') }],
    ['its own token for no link', { link: 'nobody', token: made(SHOW, 'nobody') }],
    ['the token of another link', { token: made(SHOW, 'audience') }],
    ['another show', { show: 'other' }],
  ])('is refused as a wrong token with %s', async (_what, changes) => {
    expect(await refused(changes)).toEqual({ reason: 'wrong-token' })
  })

  test('is refused over HTTP with one answer, whatever is wrong with its key', async () => {
    const token = 'A'.repeat(22)
    const keys = [`nowhere.moderator.${token}`, `${SHOW}.nobody.${token}`, `${SHOW}.owner.${token}`]
    for (const path of [`export/${SHOW}/draft.json`, `report/${SHOW}/report.json`, 'addresses']) {
      const answers = keys.map(async (key) => {
        const headers = { authorization: `Bearer ${key}` }
        const response = await fetch(`${server.url}/${path}`, { headers })
        return `${response.status} ${await response.text()}`
      })
      const [first, ...others] = await Promise.all(answers)
      expect(first).toMatch(/^401 .*wrong-key/)
      expect(others).toEqual([first, first])
    }
  })

  test.each([
    ['a token too short', { token: 'short' }],
    ['a word too many', { more: 1 }],
    ['a number for a show', { show: 7 }],
    ['a role it picked itself', { roles: ['owner'] }],
  ])('is refused as malformed with %s', async (_what, changes) => {
    expect(await refused(changes)).toEqual({ reason: 'malformed' })
  })

  test('may not come from a page of another origin', async () => {
    const from = (origin: string, headers = {}) =>
      new Promise<boolean>((resolve) => {
        const { wire } = connectRaw(server.url, good, { origin, ...headers })
        wire.once('connect', () => resolve(true))
        wire.once('connect_error', () => resolve(false))
        wire.once('connect', () => wire.disconnect())
      })
    expect(await from('https://elsewhere.example.org')).toBe(false)
    expect(await from('null')).toBe(false)
    expect(await from(server.url)).toBe(true)
    // The same host and port by another scheme is another origin, unless a proxy says that it ends TLS.
    const secure = server.url.replace('http:', 'https:')
    expect(await from(secure)).toBe(false)
    expect(await from(secure, { 'x-forwarded-proto': 'https' })).toBe(true)
    expect(await from(server.url, { 'x-forwarded-proto': 'https' })).toBe(false)
    const isOwn = originCheck({ publicUrl: 'https://talks.example.org', tls: {} })
    const host = 'ada.local'
    const origins = [
      'https://ada.local',
      'https://ada.local:443',
      'http://ada.local',
      'https://ada.local:3000',
      'https://talks.example.org',
      'http://talks.example.org',
    ]
    expect(origins.filter((origin) => isOwn({ origin, host }))).toEqual([
      ...['https://ada.local', 'https://ada.local:443', 'https://talks.example.org'],
    ])
  })
})

const asOwner = (key: string) => ({ as: 'owner', protocol: PROTOCOL, key })

test('the owner’s key opens the list of shows with their links, and the clock', async () => {
  const { wire } = connectRaw(server.url, asOwner(ownerKey))
  await until(() => wire.connected)
  const { shows }: { shows: readonly OwnedShow[] } = await wire.emitWithAck('shows', {})
  expect(shows.map(({ show }) => show).toSorted()).toEqual(['hearing', 'other'])
  const hearing = shows.find(({ show }) => show === SHOW)
  const links = hearing?.links ?? []
  expect(links).toHaveLength(LINKS.length)
  expect(links[0]?.path).toBe(`/#${SHOW}.owner.${await server.token('owner')}`)
  expect(hearing).toMatchObject({ status: 'planned', startsAt: HEARING_START })
  expect(await wire.emitWithAck('time', {})).toHaveProperty('received')
  wire.disconnect()
})

test('the owner’s key is refused when it is another', async () => {
  expect(await refusal(server.url, asOwner('B'.repeat(22)))).toEqual({ reason: 'wrong-token' })
})
