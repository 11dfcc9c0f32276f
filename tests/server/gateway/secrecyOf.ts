import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../../../server/access/token.ts'
import { busyShow, type Passing } from '../../support/busyShow.ts'
import { hearing, SECRETS } from '../../support/hearing.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { LINKS, SHOW } from '../../support/server.ts'

const DRAFT_ONLY = 'title-in-the-draft-only'
const MEETING = 'meet.example.org'

/** The links that run the show, and those that also plan it. */
const RUNNING = ['owner', 'moderator', 'moderator-2', 'cem']
const PLANNING = [...RUNNING, 'planner']
/** Every link but those that anyone may have. */
const INSIDERS = LINKS.map(({ link }) => link).filter(
  (link) => !['audience', 'stage', 'guest'].includes(link),
)

/** What is private, and the links that may read it. */
const PRIVATE: ReadonlyArray<readonly [what: string, text: string, readers: readonly string[]]> = [
  ['notes', SECRETS.notes, [...PLANNING, 'interpreter', 'ada']],
  ['how to announce', SECRETS.announce, [...PLANNING, 'interpreter', 'ada']],
  ['pronunciation', SECRETS.pronunciation, [...PLANNING, 'interpreter', 'ada']],
  // A speaker reads the notes of their own item, but no glossary.
  ['the glossary', SECRETS.term, [...PLANNING, 'interpreter']],
  ['the server time of steps', '"wall"', [...PLANNING, 'timekeeper']],
  ['the draft', DRAFT_ONLY, ['owner', 'planner']],
  ['the passcode', SECRETS.passcode, INSIDERS],
  ['the meeting id', SECRETS.meetingId, INSIDERS],
  ['the meeting link', MEETING, INSIDERS],
  ['what recovery may drop', 'dropRank', INSIDERS],
  ['a cue to speakers', 'cue-for-speakers-only', [...RUNNING, 'ada', 'bo']],
  ['a cue to timekeepers', 'cue-for-timekeepers-only', [...RUNNING, 'timekeeper']],
  ['steps', '"desk":"moderators"', PLANNING],
  ['steps of the timekeepers', '"desk":"timekeepers"', [...PLANNING, 'timekeeper']],
  ['links', 'linkMade', PLANNING],
  ['generations of links', 'generation', PLANNING],
  ['links of the desk', '"id":"timekeeper","grant"', PLANNING],
  ['a raised hand', 'handRaised', [...RUNNING, 'interpreter', 'bo']],
  // Everyone learns who is not here, to leave the name out, and nothing else (R7c).
  ['who is here', '"mark":"here"', INSIDERS],
  ['who is connected', '"presence"', [...RUNNING, 'interpreter']],
]

/** Checks what a server sends to each link of a busy show. */
export function secrecyOf(start: () => Promise<Passing & { stop(): Promise<void> }>): void {
  let server: Awaited<ReturnType<typeof start>>
  const screens = new Map<string, Screen>()

  /** Everything a link was ever sent, as text: on two screens, of which one joined after it all. */
  const received = (link: string): string =>
    [link, `${link} later`].map((name) => screens.get(name)?.sent.raw.join('\n')).join('\n')

  beforeAll(async () => {
    server = await start()
    for (const { link } of LINKS) screens.set(link, await joinAs(server, link))
    const agenda = { ...hearing(), title: { en: DRAFT_ONLY } }
    const planner = screens.get('planner')
    const answer = await planner?.give({ type: 'replaceDraft', agenda, revision: 0 })
    expect(answer).toMatchObject({ ok: true })
    await busyShow(server)
    for (const { link } of LINKS) screens.set(`${link} later`, await joinAs(server, link))
    await Promise.all([...screens.values()].map((screen) => screen.ask('time', {})))
  })
  afterAll(() => server.stop())

  describe('what is sent to each link', () => {
    test.each(PRIVATE)('holds %s for its readers only', (_what, text, readers) => {
      const holding = LINKS.map(({ link }) => link).filter((link) => received(link).includes(text))
      expect(holding.toSorted()).toEqual([...readers].toSorted())
    })

    test.each(LINKS.map(({ link }) => link))('holds no secret of the server: %s', (link) => {
      const text = received(link)
      expect(text.length).toBeGreaterThan(1_000)
      for (const { link: other } of LINKS) {
        expect(text).not.toContain(tokenOf(LINKS_KEY, SHOW, other, 0))
        expect(text).not.toContain(tokenOf(LINKS_KEY, SHOW, other, 1))
      }
      expect(text).not.toContain(LINKS_KEY.toString('base64url'))
      for (const internal of ['"actor"', '"commandId"', '"role":"moderator+speaker"']) {
        expect(text).not.toContain(internal)
      }
      // An envelope's own; that of a step stands inside its event.
      expect(text).not.toMatch(/"at":\d+,"wall":\d+,"event"/)
    })
  })
}
