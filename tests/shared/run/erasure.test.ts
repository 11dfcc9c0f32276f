import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeLog } from '../../../server/cli/log.ts'
import { applyEvents } from '../../../server/host/showLog.ts'
import { rowsWithoutPerson } from '../../../server/store/erase.ts'
import { type EventRow, envelopeOf, eventFault } from '../../../server/store/storedEvent.ts'
import { linesOf } from '../../../shared/access/log/lines.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { Eraser } from '../../../shared/run/erasure/eraser.ts'
import { peopleNamed, storedPeople } from '../../../shared/run/erasure/storedPeople.ts'
import { emptyShow, replay } from '../../../shared/run/evolve.ts'
import type { Envelope, ShowState } from '../../../shared/run/state.ts'
import { envelope } from '../../support/envelopes.ts'
import { envelopesOf, frozenLogs } from '../../support/frozenLogs.ts'
import { present } from '../../support/present.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { runs } from '../../support/runs.ts'
import { AUDIENCES } from '../access/world/audiences.ts'
import { type Happening, happenings, World } from '../access/world/world.ts'

const PERSON = 'cho'

/** Everything by which this person can be found, in any case. */
const SPELLINGS = ['name of cho', 'secret:family:cho', 'secret:say:cho', '白伟', '"cho"']

/** Stored rows in which many texts mention the person. */
function rowsOf(log: readonly Envelope[]): readonly EventRow[] {
  return log.map(({ commandId, event, ...row }) => {
    const text = JSON.stringify(event)
      .replaceAll(/"secret:(?!family|say)(?!zone)/g, '"secret of Name of cho and 白伟:')
      .replaceAll('"Title of ', '"NAME  OF  CHO’s Title of ')
      .replaceAll('{"en":"Name of cho"', '{"en":"Name of cho","zh-Hans":"白伟"')
      .replaceAll('"link":"chair"', '"link":"cho"')
      .replaceAll('"by":"chair"', '"by":"cho"')
      .replaceAll(/"zone":"secret[^"]*"/g, '"zone":"Europe/Berlin"')
    return { ...row, command_id: commandId, event: text }
  })
}

function logOf(all: readonly Happening[]): readonly Envelope[] {
  const world = new World()
  const rest = all.flatMap((one) => world.happen(one).map(({ recorded }) => recorded))
  return [...world.made, ...rest].map((recorded) =>
    envelope(recorded.seq, { ...recorded, show: 'show', wall: recorded.at, actor: PERSON }),
  )
}

/** A state with the ids that events do not contain: those of links, and of people in the list of attendance. */
function withNewIds({ attendance, links, ...state }: ShowState, id: string): unknown {
  const idOf = (old: string) => (old === PERSON ? id : old)
  return {
    ...state,
    links: links.map((link) => ({ ...link, id: idOf(link.id) })),
    attendance: Object.fromEntries(
      Object.entries(attendance).map(([key, mark]) => [idOf(key), mark]),
    ),
  }
}

const countsOf = (state: ShowState) => [
  state.published?.agenda.people.length,
  state.draft?.agenda.people.length,
  state.links.length,
  state.steps.length,
  state.cues.length,
  Object.keys(state.attendance).length,
]

async function expectErased(log: readonly Envelope[]): Promise<void> {
  const events = rowsOf(log)
  const before = events.map(envelopeOf)
  const erased = await rowsWithoutPerson({ events, side: [] }, ({ id }) => id === PERSON)
  const after = erased.events.map(envelopeOf)
  const people = storedPeople(before.map(({ event }) => event))
  const eraser = new Eraser(present(people.find(({ id }) => id === PERSON)), people)

  // Erasing before a replay and after it come to the same.
  const [old, now] = [replay(before), replay(after.slice(0, before.length))]
  expect(now).toEqual(eraser.rewrite(withNewIds(old, eraser.id)))
  expect(countsOf(replay(after))).toEqual(countsOf(old))
  expect(after.map(({ event }) => eventFault(event)).filter((fault) => fault !== null)).toEqual([])

  const { events: applied, after: state } = applyEvents(emptyShow('show'), after)
  const logged = applied.map((one, n) => ({ ...one, after: applied[n + 1]?.before ?? state }))
  const everything = JSON.stringify([
    ...[erased, state, reportFacts(after), describeLog(after)],
    ...AUDIENCES.map(({ audience }) => visibleState(state, audience)),
    ...AUDIENCES.slice(0, 3).map(({ audience }) => linesOf(logged, audience)),
  ]).toLowerCase()
  expect(SPELLINGS.filter((one) => everything.includes(one))).toEqual([])
  expect(everything).toContain('speaker ')
  const again = await rowsWithoutPerson({ ...erased, side: [] }, ({ id }) => id === PERSON)
  expect(again.events).toBe(erased.events)
}

describe('a person is erased', () => {
  test.each(frozenLogs().filter(({ lines }) => JSON.stringify(lines).includes('"cho"')))(
    'from the log $name',
    (log) => expectErased(envelopesOf(log)),
  )

  test('whose fields a planner edited', async () => {
    const of = { of: 'person', id: PERSON } as const
    const change = { type: 'setText', ...of, field: 'title', lang: 'en', value: 'Boss', was: null }
    // As a planner sends them.
    const changes = [
      change,
      { ...change, value: 'Chief', was: 'Boss' },
      { ...change, field: 'name', lang: 'de', value: 'Herr C' },
      { type: 'setValue', ...of, field: 'speaks', value: ['zh-Hans'], was: ['en'] },
    ] as unknown as DraftChange[]
    const log = logOf([])
    const edited = { show: 'show', event: { type: 'draftEdited', v: 1, changes } } as const
    const whole = [...log, envelope(log.length + 1, edited)]
    expect(replay(whole).draft?.agenda.people[2]).toMatchObject({ title: { en: 'Chief' } })
    await expectErased(whole)
  })

  test('in short steps, between which other shows work', async () => {
    const log = logOf([])
    const more = Array.from({ length: 1_000 }, (_, n) => envelope(log.length + 1 + n))
    let turns = 0
    const turn = () => {
      turns += 1
      next = setImmediate(turn)
    }
    let next = setImmediate(turn)
    await expectErased([...log, ...more])
    clearImmediate(next)
    // Reading names and rewriting are ten steps each.
    expect(turns).toBeGreaterThanOrEqual(20)
  })

  test('from any log', { timeout: 1_200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(happenings, (all) => expectErased(logOf(all))),
      { numRuns: runs(60, 10_000) },
    )
  })
})

describe('the name of a person', () => {
  const recordOf = (id: string, name: Record<string, string>, more: object = {}) => ({
    ...{ id, name, title: null, affiliation: null, pronunciation: null, speaks: [], ...more },
  })
  const people = [
    recordOf('wei-bai', { en: 'Wei Bai', zh: '白伟' }, { family: { en: 'Bai', zh: '白' } }),
    recordOf('ying-wang', { en: 'Ying Wang' }, { family: { en: 'Wang' } }),
    recordOf('jiang-wang', { en: 'Jiang Wang' }, { family: { en: 'Wang' } }),
    recordOf('mark', { de: 'Mark' }),
    recordOf('ada-lowell', { en: 'Ada Lowell' }),
  ]
  const erase = (id: string, value: unknown) => {
    const all = storedPeople(people)
    return new Eraser(present(all.find((one) => one.id === id)), all, ['wei@bai.org']).rewrite(
      value,
    )
  }

  test.each([
    ['Welcome, WEI  bai', 'Welcome, Speaker 1'],
    ['由白伟主持，白色', '由发言人 1主持，白色'],
    ['Prof. Bai’s slides, Bairn, Bais', 'Prof. Speaker 1’s slides, Bairn, Speaker 1s'],
    ['ask wei@bai.org', 'ask Speaker 1'],
    ['https://a.org/talk-wei-bai.pdf', 'https://a.org/talk-erased-1.pdf'],
    ['talk-bai', 'talk-erased-1'],
  ])('is replaced in %s', (text, replaced) => {
    expect(erase('wei-bai', { text })).toEqual({ text: replaced })
  })

  test('that others share stays, and so does a word that is no name', () => {
    expect(erase('ada-lowell', 'Lowell’s law, lowell; Ada')).toBe('Speaker 5’s law, lowell; Ada')
    expect(erase('ying-wang', 'Wang and Ying Wang')).toBe('Wang and Speaker 2')
    expect(erase('mark', { mark: 'a mark for Mark' })).toEqual({ mark: 'a mark for Person 4' })
  })

  test('is none in a time zone or a language', () => {
    const value = {
      ...{ zones: ['Europe/Berlin'], zone: 'Europe/Berlin', speaks: ['zh-Hans'], lang: 'zh-Hans' },
      changes: [{ of: 'item', field: 'language', value: 'zh-Hans', was: 'zh-Hans' }],
    }
    const both = [
      recordOf('irving-berlin', { en: 'Irving Berlin' }),
      recordOf('hans', { en: 'Ada Hans' }),
    ]
    const all = storedPeople(both)
    for (const one of all) {
      const text = new Eraser(one, all).rewrite({ ...value, title: { 'zh-Hans': '柏林' } })
      expect(text).toEqual({ ...value, title: { 'zh-Hans': '柏林' } })
    }
  })

  test('finds people in any language', () => {
    const found = (name: string) => peopleNamed(storedPeople(people), name).map(({ id }) => id)
    expect([found('wei  BAI'), found('白伟'), found('jiang-wang'), found('Wang')]).toEqual([
      ...[['wei-bai'], ['wei-bai'], ['jiang-wang'], []],
    ])
  })
})
