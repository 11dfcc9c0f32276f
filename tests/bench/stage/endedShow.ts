import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { linksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant } from '../../../shared/time/instant.ts'
import { loadHost } from '../../support/hosts.ts'
import { conference } from './conference.ts'
import type { ShowFolder } from './showFolder.ts'

const ENDED_SHOW = 'ended'
const TALKS = 40
const PEOPLE = 500

const RUNTIME = 2_000

/** Creates a conference with titles that are expensive to search for names, and the maximum number of people. */
function hostileConference(): Agenda {
  const agenda = conference(TALKS)
  const [one] = agenda.people
  const more = Array.from({ length: PEOPLE - agenda.people.length }, (_, n) => ({
    ...one,
    id: `person-${n}`,
    name: { 'zh-Hans': `一${String.fromCodePoint(0x5000 + n)}` },
    title: null,
    affiliation: null,
    pronunciation: null,
    speaks: [],
  }))
  return {
    ...agenda,
    people: [...agenda.people, ...more],
    segments: agenda.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((item) => ({ ...item, title: { 'zh-Hans': '一、'.repeat(1_000) } })),
    })),
  }
}

/** The link fragments of the ended show. */
export type EndedLinks = { readonly planner: string; readonly report: string }

/** Adds an ended show to a data folder, with a shared report without names. */
export async function addEndedShow({ folder }: ShowFolder): Promise<EndedLinks> {
  const store = new SqliteStore(folder)
  const grant = (role: 'moderator' | 'planner') => ({ roles: [role], person: null, booth: null })
  await makeShow(store, {
    show: ENDED_SHOW,
    agenda: hostileConference(),
    links: (['moderator', 'planner'] as const).map((role) => ({ link: role, grant: grant(role) })),
    wall: instant(Date.now()),
    rehearsal: null,
  })
  const host = await loadHost({ store, clock: systemClock() }, ENDED_SHOW)
  const give = async (link: string, command: Command) => {
    const answer = await host.give({ link, id: randomUUID(), command })
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }
  await give('moderator', { type: 'startShow' })
  await give('moderator', { type: 'next', from: { at: 'standby', after: null } })
  // A move directly after another is refused.
  await wait(RUNTIME)
  await give('moderator', { type: 'endShow', from: { at: 'item', item: 'talk-1' } })
  await give('planner', { type: 'shareReport', names: false })
  host.stop()
  const [share] = host.state.shares ?? []
  const key = await linksKey(folder, store)
  await store.close()
  const fragment = (link: string) => `${ENDED_SHOW}.${link}.${tokenOf(key, ENDED_SHOW, link, 0)}`
  return { planner: fragment('planner'), report: fragment(share?.link ?? '') }
}
