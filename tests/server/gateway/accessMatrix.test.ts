import { describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import type { Store } from '../../../server/store/port.ts'
import type { Replies } from '../../../shared/protocol/up/up.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { makeHearing } from '../../support/hosts.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { handshakeOf, joinAs, refusal, type Screen } from '../../support/screen.ts'
import { LINKS, type Reachable, SHOW, serverForAll, serverForTest } from '../../support/server.ts'

const REVOKED = 'revoked'
const REHEARSAL = 'rehearsal'

/** Makes shows with the same links: one whose links are revoked, and a rehearsal. */
async function prepare(store: Store): Promise<void> {
  await makeHearing(store, { show: REVOKED })
  await makeHearing(store, { show: REHEARSAL, rehearsal: REAL_TIME, rehearses: SHOW })
}

const running = serverForAll()

const OWNER = "the owner's key"
const links = LINKS.map(({ link }) => link)
const MODERATORS = ['owner', 'moderator', 'moderator-2', 'cem']

/** Who may send each message. */
const MAY: Readonly<Record<keyof Replies, readonly string[]>> = {
  join: links,
  give: links,
  // Audience, stage and guest give no command that needs an outcome.
  outcome: links.filter((link) => !['audience', 'stage', 'guest'].includes(link)),
  time: [OWNER, ...links],
  crash: [OWNER, ...links],
  links: [...MODERATORS, 'planner'],
  setContact: [...MODERATORS, 'planner'],
  rehearse: [...MODERATORS, 'planner'],
  log: MODERATORS,
  shows: [OWNER],
  makeShow: [OWNER],
  copyShow: [OWNER],
  rehearseExample: [OWNER],
  giveAsOwner: [OWNER],
  setContactAsOwner: [OWNER],
  changeWebhook: [OWNER],
  erasePerson: [OWNER],
  audit: [OWNER],
  deleteShow: [OWNER],
}

const MESSAGES = Object.keys(MAY) as (keyof Replies)[]

/** Who may request each address. */
const MAY_REQUEST: Readonly<Record<string, readonly string[]>> = {
  [`export/${SHOW}/draft.json`]: [OWNER, 'owner', 'planner'],
  [`export/${SHOW}/published.csv`]: [OWNER, 'planner', ...MODERATORS],
  [`report/${SHOW}/report.json`]: [OWNER, 'planner', ...MODERATORS],
  addresses: [OWNER, 'planner', 'stage', ...MODERATORS],
}

const requestStatus = async ({ url }: Reachable, path: string, key: string | null) => {
  const headers = key === null ? {} : { authorization: `Bearer ${key}` }
  return (await fetch(`${url}/${path}`, { headers })).status
}

/** Returns the messages that a screen may send. The permission is checked before the content is read. */
async function permittedMessages(screen: Screen): Promise<readonly string[]> {
  const permitted: string[] = []
  for (const name of MESSAGES) {
    const answer: object = await screen.ask(name, {} as never)
    if (!('problem' in answer && answer.problem === 'not-for-this-link')) permitted.push(name)
  }
  return permitted
}

describe('with a valid key', () => {
  test.each([OWNER, ...links])(
    '%s sends and requests what it may, and nothing else',
    async (who) => {
      const server = running()
      const ownerKey = await newOwnerKey(server.store)
      const [screen, key] =
        who === OWNER
          ? [await openOwner(server, ownerKey), `owner.${ownerKey}`]
          : [await joinAs(server, who), `${SHOW}.${who}.${await server.token(who)}`]
      expect(await permittedMessages(screen)).toEqual(
        MESSAGES.filter((name) => MAY[name].includes(who)),
      )
      screen.leave()
      for (const [path, may] of Object.entries(MAY_REQUEST)) {
        const status = await requestStatus(server, path, key)
        expect([path, status !== 403]).toEqual([path, may.includes(who)])
      }
    },
  )
})

/** Handshakes of a link that open nothing, with the reasons. */
const INVALID: Readonly<Record<string, (link: string) => readonly [object, string]>> = {
  'no token': () => [{}, 'malformed'],
  'an invented token': () => [{ token: 'A'.repeat(22) }, 'wrong-token'],
  'the token of a later generation': (link) => [
    { token: tokenOf(LINKS_KEY, SHOW, link, 1) },
    'wrong-token',
  ],
  'the token of another show': (link) => [
    { token: tokenOf(LINKS_KEY, REVOKED, link, 1) },
    'wrong-token',
  ],
  'the token of its rehearsal': (link) => [
    { token: tokenOf(LINKS_KEY, REHEARSAL, link, 0) },
    'wrong-token',
  ],
  'its token from before it was revoked': (link) => [
    { show: REVOKED, token: tokenOf(LINKS_KEY, REVOKED, link, 0) },
    'withdrawn',
  ],
}

test.each(Object.entries(INVALID))(
  'with %s, every link is refused over the socket and at every address',
  async (_what, changesOf) => {
    const server = await serverForTest({ prepare })
    const owner = await openOwner(server)
    for (const link of links) {
      await owner.command(REVOKED, { type: 'revokeLink', link })
      const [changes, reason] = changesOf(link)
      const { token: _, ...rest } = await handshakeOf(server, link)
      const auth: { readonly show?: string; readonly token?: string } = { ...rest, ...changes }
      expect(await refusal(server.url, auth)).toEqual({ reason })
      const key = auth.token === undefined ? null : `${auth.show}.${link}.${auth.token}`
      for (const path of [...Object.keys(MAY_REQUEST), `api/v1/shows/${SHOW}/now`])
        expect([path, await requestStatus(server, path, key)]).toEqual([path, 401])
      const feed = `calendar/${auth.show}/${link}/${auth.token ?? 'none'}.ics`
      expect(await requestStatus(server, feed, null)).toBe(404)
    }
  },
)
