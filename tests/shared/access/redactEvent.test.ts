import { describe, expect, test } from 'vitest'
import { visibleState } from '../../../shared/access/visible.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { canned, cueOf, toPerson } from '../../support/changes.ts'
import { AGENDA, THREE } from './world/agenda.ts'
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
  SHOW,
  STAGE,
  sent,
  TIMEKEEPER,
  who,
} from './world/readers.ts'

// Who is sent what follows from what each audience sees (`visibleState.test.ts`): an event takes what an audience sees to what it sees
// afterwards, and is sent to nobody who sees nothing of it (`visibleLaw.test.ts`). Here is what those shows do not contain.

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

test('R6b: by when a segment must end stays inside, also where it moves', () => {
  const segments = AGENDA.segments.map((one) => ({ ...one, items: [] }))
  const moved: ShowEvent = { type: 'itemsOrdered', v: 2, side: 'published', order: {}, segments }
  const ends = (name: Reader) => JSON.stringify(sent(moved, READERS[name])).match(/"mustEndBy":\d/g)
  expect(ALL.filter((name) => ends(name) === null)).toEqual(['audience', 'stage', 'guest'])
})

test('a step that is not stored is undone for the owner alone', () => {
  const undone: ShowEvent = { type: 'stepUndone', v: 1, step: 'forgotten' }
  expect(ALL.filter((name) => sent(undone, READERS[name]) !== 'nothing')).toEqual(['owner'])
})

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

test('cues show a timekeeper time cards, that they were seen, and what was seen with it the first time', () => {
  const cards = [cueOf('card', THREE, { to: toPerson('ana'), content: canned('minutes', 2) })]
  expect(visibleState({ ...SHOW, cues: cards }, TIMEKEEPER).cues).toEqual(cards)
  const by = { link: 'someone', roles: ['interpreter' as const] }
  const cue = cueOf('cue', THREE, { to: toPerson('ana'), by })
  const open = { ...SHOW, cues: [cue] }
  const visible: ShowEvent = {
    ...({ type: 'cueAcknowledged', v: 1 } as const),
    ...{ cue: 'cue', link: 'ana', person: 'ana' },
  }
  expect(sent(visible, MODERATOR, open)).toEqual(visible)
  expect(sent(visible, TIMEKEEPER, open)).toEqual({ ...visible, shown: cue })
  expect(sent(visible, INTERPRETER, open)).toEqual(visible)
  expect(sent(visible, ANA, open)).toEqual(visible)
  expect(sent(visible, BEN, open)).toBe('nothing')
  expect(visibleState(afterwards(open, visible), TIMEKEEPER).cues[0]?.seen).toHaveLength(1)
  expect(sent(visible, TIMEKEEPER, afterwards(open, visible))).toEqual(visible)
})

test('before anything is published nothing of a published agenda is sent but to the owner', () => {
  const removed: ShowEvent = { type: 'personRemoved', v: 1, side: 'published', person: 'eve' }
  expect(ALL.filter((name) => sent(removed, READERS[name], DRAFTED) !== 'nothing')).toEqual([
    'owner',
  ])
})

test('an edit is a snapshot to a speaker whom it puts on an item with notes, and has no least for the audience', () => {
  type Fields = Extract<ShowEvent, { type: 'itemEdited' }>['fields']
  const edit = (fields: Fields, item = 'first'): ShowEvent => ({
    ...{ type: 'itemEdited', v: 1, side: 'published', item, fields },
  })
  const speakers: Fields['speakers'] = [{ person: 'dee', role: 'speaker' }]
  const joins = edit({ speakers })
  for (const audience of [DEE, ANA]) expect(sent(joins, audience)).toBe('resync')
  for (const audience of [BEN, MODERATOR, who(['speaker', 'interpreter'], 'dee'), AUDIENCE])
    expect(sent(joins, audience)).toEqual(joins)
  const unknown = edit({ speakers }, 'gone')
  expect(sent(unknown, DEE)).toEqual(unknown)
  const shortens = edit({ slimming: { least: 60_000, dropRank: null } })
  expect(sent(shortens, MODERATOR)).toEqual(shortens)
  expect(sent(shortens, AUDIENCE)).toMatchObject({ fields: { slimming: null } })
})

describe('a publication', () => {
  const published: ShowEvent = { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} }

  test('P11: that changes the glossary alone is nothing to those who do not see it', () => {
    const glossary = [{ id: 'new', texts: { en: 'new' } }]
    const event = { ...published, agenda: { ...AGENDA, glossary } }
    const seeing = [OWNER, PLANNER, MODERATOR, INTERPRETER]
    for (const one of seeing) expect(sent(event, one)).toMatchObject({ agenda: { glossary } })
    for (const one of [TIMEKEEPER, ANA, AUDIENCE, STAGE, GUEST])
      expect(sent(event, one)).toBe('nothing')
  })

  test('P2: that changes the slack alone is sent to all', () => {
    const slack = { [AGENDA.segments[0]?.id ?? '']: 60_000 }
    for (const name of ALL) expect(sent({ ...published, slack }, READERS[name])).not.toBe('nothing')
  })
})
