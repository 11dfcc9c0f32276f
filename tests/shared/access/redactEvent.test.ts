import { describe, expect, test } from 'vitest'
import type { Audience } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { cueOf, linkMade, toPerson } from '../../support/changes.ts'
import { present } from '../../support/present.ts'
import { AGENDA, item, person, THREE } from './world/agenda.ts'
import {
  ANA,
  AUDIENCE,
  afterwards,
  BEN,
  DEE,
  DRAFTED,
  GUEST,
  INTERPRETER,
  MODERATOR,
  OWNER,
  PLANNER,
  REPORT,
  SHOW,
  STAGE,
  sent,
  TIMEKEEPER,
  who,
} from './world/readers.ts'

const READERS = {
  owner: OWNER,
  planner: PLANNER,
  moderator: MODERATOR,
  timekeeper: TIMEKEEPER,
  interpreter: INTERPRETER,
  ana: ANA,
  ben: BEN,
  dee: DEE,
  audience: AUDIENCE,
  stage: STAGE,
  guest: GUEST,
}
type Reader = keyof typeof READERS
const ALL = Object.keys(READERS) as Reader[]
const WORKING: readonly Reader[] = ALL.slice(0, 8)
const DRAFTING: readonly Reader[] = ['owner', 'planner']
const RUNNING: readonly Reader[] = ['owner', 'planner', 'moderator']

const seers = (event: ShowEvent, before = SHOW): readonly Reader[] =>
  ALL.filter((name) => JSON.stringify(sent(event, READERS[name], before)) === asIs(event))
const asIs = (event: ShowEvent) => JSON.stringify(event)

/** Who is sent the whole afresh. */
const resynced = (event: ShowEvent, before = SHOW): readonly Reader[] =>
  ALL.filter((name) => sent(event, READERS[name], before) === 'resync')

function step(id: string): ShowEvent {
  const found = present(SHOW.steps.find((one) => one.id === id))
  return { type: 'stepTaken', v: 3, step: found }
}

/** An event of a type, with these facts. */
function event<T extends ShowEvent['type']>(
  type: T,
  facts?: Omit<Extract<ShowEvent, { type: T }>, 'type' | 'v'>,
): ShowEvent {
  const v = type === 'itemsOrdered' ? 2 : 1
  return { type, v, ...facts } as unknown as ShowEvent
}

const CUE = cueOf('new', THREE, { to: toPerson('ana') })
const SENT: ShowEvent = { type: 'cueSent', v: 1, cue: CUE }
const ORDER = Object.fromEntries(
  AGENDA.segments.map(({ id, items }) => [id, items.map((one) => one.id)]),
)
const STOP = { at: THREE, movableTo: null }
const FINDING = { id: 'finding', kind: 'draft-differs', what: 'order', item: null } as const

const TABLE: ReadonlyArray<readonly [string, ShowEvent, string | readonly Reader[]]> = [
  ['the clock', event('clockSet', { clock: REAL_TIME }), ALL],
  ['a rehearsal begun again', event('runBegun', { clock: REAL_TIME }), ALL],
  ['whether all may follow', event('publicSet', { public: true }), ALL],
  ['a show put away', event('showArchived'), ALL],
  ['a show taken out again', event('showRestored'), ALL],

  [
    'a remark',
    event('remarkSet', { item: 'first', remark: { text: 'Late', lang: 'en' } }),
    RUNNING,
  ],
  [
    'a report that is shared',
    event('reportShared', { link: 'shared report', names: false, until: THREE }),
    RUNNING,
  ],

  ['a draft in place of another', event('draftReplaced', { agenda: AGENDA }), DRAFTING],
  ['edits of the draft', event('draftEdited', { changes: [] }), DRAFTING],
  ['a finding', event('findingAdded', { finding: FINDING }), DRAFTING],
  ['a finding settled', event('findingSettled', { finding: 'finding' }), DRAFTING],
  ['a new order', event('itemsOrdered', { side: 'published', order: ORDER }), ALL],
  ['a new order of the draft', event('itemsOrdered', { side: 'draft', order: ORDER }), DRAFTING],
  ['all times moved', event('scheduleMoved', { side: 'published', by: 60_000 }), ALL],
  ['a stop moved', event('stopMoved', { side: 'published', stop: STOP }), WORKING],
  ['a stop moved in the draft', event('stopMoved', { side: 'draft', stop: STOP }), DRAFTING],
  ['somebody gone', event('personRemoved', { side: 'published', person: 'eve' }), ALL],

  ['whose word it is', event('floorEnded', { turn: 'turn' }), ALL],
  [
    'a hand of ana',
    event('handRaised', { hand: { id: 'up', person: 'ana', wants: 'floor', at: THREE } }),
    'owner moderator interpreter ana',
  ],
  [
    'a hand of ben taken down',
    event('handLowered', { hand: 'hand of ben' }),
    'owner moderator interpreter ben',
  ],
  ['a hand that is not up', event('handLowered', { hand: 'nobody’s' }), 'owner'],
  ['who is here', event('attendanceMarked', { person: 'ben', mark: 'here' }), WORKING],
  ['a cue to ana', SENT, 'owner moderator ana'],
  [
    'a cue from the room that is over',
    event('cueExpired', { cue: 'from the room' }),
    'owner moderator timekeeper interpreter ana',
  ],
  ['a cue to ben taken back', event('cueWithdrawn', { cue: 'to ben' }), 'owner moderator ben'],
  [
    'a card to all speakers dropped',
    event('cardDropped', { cue: 'to speakers', why: 'ended' }),
    'owner moderator ana ben dee',
  ],
  ['a cue that is not open', event('cueExpired', { cue: 'no cue' }), 'owner'],
  [
    'a cue that is not open, seen',
    event('cueAcknowledged', { cue: 'no cue', link: 'ana', person: 'ana' }),
    'owner',
  ],

  ['a move', step('moved on'), RUNNING],
  ['a step of the timekeepers', step('held'), 'owner planner moderator timekeeper'],
  ['a move undone', event('stepUndone', { step: 'moved on' }), RUNNING],
  [
    'a step of the timekeepers undone',
    event('stepUndone', { step: 'held' }),
    'owner planner moderator timekeeper',
  ],
  ['a step done again', event('stepRedone', { step: 'drafted' }), RUNNING],
  ['a step that is not kept', event('stepUndone', { step: 'forgotten' }), 'owner'],
]

test.each(TABLE)('sent as it is: %s', (_what, event, who) => {
  expect(seers(event)).toEqual(typeof who === 'string' ? who.split(' ') : who)
  expect(resynced(event)).toEqual([])
  // Whose link opens the report alone is sent nothing of the show (R14).
  expect(sent(event, REPORT)).toBe('nothing')
})

describe('the whole afresh', () => {
  const created = event('showCreated', {
    show: 'show',
    agenda: AGENDA,
    rehearsal: false,
    clock: REAL_TIME,
  })

  test('to everyone when a show is made', () => {
    expect(resynced(created)).toEqual(ALL)
    expect(resynced(created, DRAFTED)).toEqual(ALL)
  })

  test('R6b: by when a segment must end stays inside, also where it moves', () => {
    const segments = AGENDA.segments.map((one) => ({ ...one, items: [] }))
    const moved: ShowEvent = { type: 'itemsOrdered', v: 2, side: 'published', order: {}, segments }
    const ends = (name: Reader) =>
      JSON.stringify(sent(moved, READERS[name])).match(/"mustEndBy":\d/g)
    expect(ALL.filter((name) => ends(name) !== null)).toEqual(
      ALL.filter((name) => WORKING.includes(name)),
    )
  })

  test('to who waits when something is published, and when that is taken back', () => {
    const published: ShowEvent = { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} }
    const waiting = ALL.filter((name) => !DRAFTING.includes(name))
    expect(resynced(published, DRAFTED)).toEqual(waiting)
    expect(resynced({ type: 'agendaUnpublished', v: 1 })).toEqual(waiting)
    expect(seers({ type: 'agendaUnpublished', v: 1 })).toEqual(DRAFTING)
  })
})

const ordered: ShowEvent = { type: 'itemsOrdered', v: 2, side: 'published', order: ORDER }

test('before anything is published nothing of a published agenda is sent but to the owner', () => {
  expect(seers(ordered, DRAFTED)).toEqual(['owner'])
})

const zoe = person('zoe')
const joined: ShowEvent = { type: 'personAdded', v: 1, side: 'published', person: zoe }

test('of somebody who joins that they joined is sent to all', () => {
  for (const name of ALL)
    expect(sent(joined, READERS[name])).toMatchObject({ person: { id: 'zoe' } })
})

const cueBy = (roles: Role[], to: Cue['to']) =>
  cueOf('cue', THREE, { to, by: { link: 'someone', roles } })

const TO_ANA = toPerson('ana')

describe('R7c: marks of who is here', () => {
  const mark = (as: 'here' | 'not-here' | null): ShowEvent => {
    return { type: 'attendanceMarked', v: 1, person: 'dee', mark: as }
  }
  const away = afterwards(SHOW, mark('not-here'))

  test('reach those who follow the show where somebody is not here, or is again, and no others', () => {
    for (const audience of [AUDIENCE, STAGE, GUEST]) {
      expect(sent(mark('not-here'), audience)).toEqual(mark('not-here'))
      expect(sent(mark('here'), audience)).toBe('nothing')
      expect(visibleState(away, audience).attendance).toEqual({ dee: 'not-here' })
      for (const back of ['here', null] as const)
        expect(sent(mark(back), audience, away)).toEqual(mark(null))
    }
    expect(sent(mark('here'), ANA)).toEqual(mark('here'))
  })
})

const cuesFor = (cue: Cue, audience: Audience) =>
  visibleState({ ...SHOW, cues: [cue] }, audience).cues.length

test('cues are seen by those who sent them, by those they are for, and by moderators', () => {
  const cue = cueBy(['timekeeper'], TO_ANA)
  const seers = [OWNER, MODERATOR, TIMEKEEPER, ANA, who(['audience'], 'ana')]
  for (const audience of seers) expect(cuesFor(cue, audience)).toBe(1)
  const others = [PLANNER, INTERPRETER, BEN, AUDIENCE, STAGE, GUEST]
  for (const audience of others) expect(cuesFor(cue, audience)).toBe(0)
})

test('cues show a timekeeper that they were seen, and what was seen with it the first time', () => {
  const cue = cueBy(['interpreter'], TO_ANA)
  const open = { ...SHOW, cues: [cue] }
  const visible = event('cueAcknowledged', { cue: 'cue', link: 'ana', person: 'ana' })
  expect(sent(visible, MODERATOR, open)).toEqual(visible)
  expect(sent(visible, TIMEKEEPER, open)).toEqual({ ...visible, shown: cue })
  expect(sent(visible, INTERPRETER, open)).toEqual(visible)
  expect(sent(visible, ANA, open)).toEqual(visible)
  expect(sent(visible, BEN, open)).toBe('nothing')
  expect(visibleState(afterwards(open, visible), TIMEKEEPER).cues[0]?.seen).toHaveLength(1)
  expect(sent(visible, TIMEKEEPER, afterwards(open, visible))).toEqual(visible)
})

describe('visible event', () => {
  const published: ShowEvent = { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} }

  test('P11: of a publication that changes the glossary alone is nothing to those who do not see it', () => {
    const glossary = [{ id: 'new', texts: { en: 'new' } }]
    const event = { ...published, agenda: { ...AGENDA, glossary } }
    const seeing = [OWNER, PLANNER, MODERATOR, INTERPRETER]
    for (const one of seeing) expect(sent(event, one)).toMatchObject({ agenda: { glossary } })
    for (const one of [TIMEKEEPER, ANA, AUDIENCE, STAGE, GUEST])
      expect(sent(event, one)).toBe('nothing')
  })

  test('P2: of a publication that changes the slack alone is sent to all', () => {
    const slack = { [AGENDA.segments[0]?.id ?? '']: 60_000 }
    for (const name of ALL) expect(sent({ ...published, slack }, READERS[name])).not.toBe('nothing')
  })

  test('that puts a speaker on an item with notes is a snapshot to that speaker', () => {
    const edit: ShowEvent = {
      type: 'itemEdited',
      v: 1,
      side: 'published',
      item: 'first',
      fields: { speakers: [{ person: 'dee', role: 'speaker' }] },
    }
    expect(sent(edit, DEE)).toBe('resync')
    expect(sent(edit, ANA)).toBe('resync')
    for (const audience of [BEN, MODERATOR, who(['speaker', 'interpreter'], 'dee'), AUDIENCE])
      expect(sent(edit, audience)).toEqual(edit)
  })

  test('that gives a speaker new company is a snapshot, as it shows them a pronunciation', () => {
    const insert: ShowEvent = {
      type: 'itemInserted',
      v: 1,
      side: 'published',
      segment: 'talks',
      after: null,
      item: item('extra', 3, ['dee', 'eve']),
    }
    expect(sent(insert, DEE)).toBe('resync')
    const removed: ShowEvent = { type: 'itemRemoved', v: 1, side: 'published', item: 'extra' }
    expect(sent(removed, DEE, afterwards(SHOW, insert))).toBe('resync')
    expect(sent(removed, ANA, afterwards(SHOW, insert))).toEqual(removed)
  })

  test('carries nothing that the log keeps about who did it', () => {
    const grant: Grant = { roles: ['moderator'], person: null, booth: null }
    const envelope = {
      seq: 99,
      at: THREE,
      wall: THREE,
      show: 'show',
      commandId: 'a-command',
      actor: 'a-link',
      role: 'moderator',
      event: linkMade('new', grant),
    } as const
    expect(visibleEvent(SHOW, envelope, MODERATOR)).toEqual({
      type: 'event',
      recorded: { seq: 99, at: THREE, event: envelope.event },
    })
  })
})
