import { describe, expect, test } from 'vitest'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { AGENDA, person, THREE } from './world/agenda.ts'
import {
  ANA,
  AUDIENCE,
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

/** Who is sent an event as it is. */
function seers(event: ShowEvent, before = SHOW): readonly Reader[] {
  return ALL.filter((name) => JSON.stringify(sent(event, READERS[name], before)) === asIs(event))
}
const asIs = (event: ShowEvent) => JSON.stringify(event)

/** Who is sent the whole afresh. */
function resynced(event: ShowEvent, before = SHOW): readonly Reader[] {
  return ALL.filter((name) => sent(event, READERS[name], before) === 'resync')
}

function step(id: string): ShowEvent {
  const found = SHOW.steps.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no step: ${id}`)
  return { type: 'stepTaken', v: 3, step: found }
}

const CUE = {
  id: 'new',
  to: { type: 'person', person: 'ana' },
  content: { type: 'free', text: 'A word', lang: 'en' },
  by: { link: 'moderator', roles: ['moderator'] },
  sentAt: THREE,
  until: THREE,
  seen: [],
} as const
const SENT: ShowEvent = { type: 'cueSent', v: 1, cue: CUE }
const ORDER = Object.fromEntries(
  AGENDA.segments.map(({ id, items }) => [id, items.map((one) => one.id)]),
)
const STOP = { at: THREE, movableTo: null }
const FINDING = { id: 'finding', kind: 'draft-differs', what: 'order', item: null } as const

const TABLE: ReadonlyArray<readonly [string, ShowEvent, readonly Reader[]]> = [
  ['the clock', { type: 'clockSet', v: 1, clock: REAL_TIME }, ALL],
  ['a rehearsal begun again', { type: 'runBegun', v: 1, clock: REAL_TIME }, ALL],
  ['whether all may follow', { type: 'publicSet', v: 1, public: true }, ALL],
  ['a show put away', { type: 'showArchived', v: 1 }, ALL],
  ['a show taken out again', { type: 'showRestored', v: 1 }, ALL],

  [
    'a remark',
    { type: 'remarkSet', v: 1, item: 'first', remark: { text: 'Late', lang: 'en' } },
    ['owner', 'planner', 'moderator'],
  ],
  [
    'a report that is shared',
    { type: 'reportShared', v: 1, link: 'shared report', names: false, until: THREE },
    ['owner', 'planner', 'moderator'],
  ],

  ['a draft in place of another', { type: 'draftReplaced', v: 1, agenda: AGENDA }, DRAFTING],
  ['edits of the draft', { type: 'draftEdited', v: 1, changes: [] }, DRAFTING],
  ['a finding', { type: 'findingAdded', v: 1, finding: FINDING }, DRAFTING],
  ['a finding settled', { type: 'findingSettled', v: 1, finding: 'finding' }, DRAFTING],
  ['a new order', { type: 'itemsOrdered', v: 2, side: 'published', order: ORDER }, ALL],
  [
    'a new order of the draft',
    { type: 'itemsOrdered', v: 2, side: 'draft', order: ORDER },
    DRAFTING,
  ],
  ['all times moved', { type: 'scheduleMoved', v: 1, side: 'published', by: 60_000 }, ALL],
  ['a stop moved', { type: 'stopMoved', v: 1, side: 'published', stop: STOP }, WORKING],
  ['a stop moved in the draft', { type: 'stopMoved', v: 1, side: 'draft', stop: STOP }, DRAFTING],
  ['somebody gone', { type: 'personRemoved', v: 1, side: 'published', person: 'eve' }, ALL],

  ['whose word it is', { type: 'floorEnded', v: 1, turn: 'turn' }, ALL],
  [
    'a hand of ana',
    { type: 'handRaised', v: 1, hand: { id: 'up', person: 'ana', wants: 'floor', at: THREE } },
    ['owner', 'moderator', 'interpreter', 'ana'],
  ],
  [
    'a hand of ben taken down',
    { type: 'handLowered', v: 1, hand: 'hand of ben' },
    ['owner', 'moderator', 'interpreter', 'ben'],
  ],
  ['a hand that is not up', { type: 'handLowered', v: 1, hand: 'nobody’s' }, ['owner']],
  ['who is here', { type: 'attendanceMarked', v: 1, person: 'ben', mark: 'here' }, WORKING],
  ['a cue to ana', SENT, ['owner', 'moderator', 'ana']],
  [
    'a cue from the room that is over',
    { type: 'cueExpired', v: 1, cue: 'from the room' },
    ['owner', 'moderator', 'timekeeper', 'interpreter', 'ana'],
  ],
  [
    'a cue to ben taken back',
    { type: 'cueWithdrawn', v: 1, cue: 'to ben' },
    ['owner', 'moderator', 'ben'],
  ],
  [
    'a card to all speakers dropped',
    { type: 'cardDropped', v: 1, cue: 'to speakers', why: 'ended' },
    ['owner', 'moderator', 'ana', 'ben', 'dee'],
  ],
  ['a cue that is not open', { type: 'cueExpired', v: 1, cue: 'no cue' }, ['owner']],
  [
    'a cue that is not open, seen',
    { type: 'cueAcknowledged', v: 1, cue: 'no cue', link: 'ana', person: 'ana' },
    ['owner'],
  ],

  ['a move', step('moved on'), ['owner', 'planner', 'moderator']],
  ['a step of the timekeepers', step('held'), ['owner', 'planner', 'moderator', 'timekeeper']],
  [
    'a move undone',
    { type: 'stepUndone', v: 1, step: 'moved on' },
    ['owner', 'planner', 'moderator'],
  ],
  [
    'a step of the timekeepers undone',
    { type: 'stepUndone', v: 1, step: 'held' },
    ['owner', 'planner', 'moderator', 'timekeeper'],
  ],
  [
    'a step done again',
    { type: 'stepRedone', v: 1, step: 'drafted' },
    ['owner', 'planner', 'moderator'],
  ],
  ['a step that is not kept', { type: 'stepUndone', v: 1, step: 'forgotten' }, ['owner']],
]

describe('sent as it is', () => {
  test.each(TABLE)('%s', (_what, event, who) => {
    expect(seers(event)).toEqual(who)
    expect(resynced(event)).toEqual([])
    // Whose link opens the report alone is sent nothing of the show (R14).
    expect(sent(event, REPORT)).toBe('nothing')
  })
})

describe('the whole afresh', () => {
  const created: ShowEvent = {
    type: 'showCreated',
    v: 1,
    show: 'show',
    agenda: AGENDA,
    rehearsal: false,
    clock: REAL_TIME,
  }

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

describe('before anything is published', () => {
  const ordered: ShowEvent = { type: 'itemsOrdered', v: 2, side: 'published', order: ORDER }

  test('nothing of a published agenda is sent but to the owner', () => {
    expect(seers(ordered, DRAFTED)).toEqual(['owner'])
  })
})

describe('of somebody who joins', () => {
  const zoe = person('zoe')
  const joined: ShowEvent = { type: 'personAdded', v: 1, side: 'published', person: zoe }

  test('how they are said is told to those who announce and interpret them', () => {
    const knows = (name: Reader) => JSON.stringify(sent(joined, READERS[name])).includes('say:zoe')
    expect(ALL.filter(knows)).toEqual(['owner', 'planner', 'moderator', 'interpreter'])
  })

  test('that they joined is told to all', () => {
    for (const name of ALL)
      expect(sent(joined, READERS[name])).toMatchObject({ person: { id: 'zoe' } })
  })
})
