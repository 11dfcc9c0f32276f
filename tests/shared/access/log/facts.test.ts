import { describe, expect, test } from 'vitest'
import { describeLog } from '../../../../server/cli/log.ts'
import type { ShowEvent } from '../../../../shared/run/state.ts'
import { HOUR, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../../shared/time/showClock.ts'
import { canned, linkMade, sendCue, toPerson } from '../../../support/changes.ts'
import { type Case, given } from '../../../support/given.ts'
import { HEARING_START, hearing } from '../../../support/hearing.ts'
import { linesFor, MODERATOR, says } from './logTexts.ts'

/** 14:30 in Brussels. */
const HALF_PAST = plus(HEARING_START, 30 * MINUTE)

/** The log of events, in a show with its first talk live. */
function saysOf(...events: readonly ShowEvent[]): readonly string[] {
  const show = given(hearing()).begins('14:00')
  show.does(sendCue(toPerson('ada'), canned('louder'), MINUTE))
  const [cue] = show.state.cues
  const named = events.map((event) => ('cue' in event ? { ...event, cue: cue?.id ?? '' } : event))
  return says(show, () => show.record(named as readonly ShowEvent[]))
}

const event = <T extends ShowEvent['type']>(
  type: T,
  facts: Omit<Extract<ShowEvent, { type: T }>, 'type' | 'v'>,
): ShowEvent => ({ type, v: 1, ...facts }) as unknown as ShowEvent

test.each<readonly [string, ShowEvent]>([
  ['began Ada Lovelace 14:30', event('beganSet', { item: 'source', at: HALF_PAST })],
  ['began – 14:30', event('beganSet', { item: null, at: HALF_PAST })],
  ['goesOn Panel 14:30', event('goOnSet', { segment: 'panel', at: HALF_PAST })],
  ['goesOn Panel –', event('goOnSet', { segment: 'panel', at: null })],
  [
    'point Ada Lovelace Tides',
    event('talkingPointChosen', { item: 'source', point: { en: 'Tides' } }),
  ],
  ['look black', event('stageLookSet', { look: { is: 'black' } })],
  ['lookMessage Lunch', event('stageLookSet', { look: { is: 'message', texts: { en: 'Lunch' } } })],
  ['pointOpen Ada Lovelace', event('talkingPointChosen', { item: 'source', point: null })],
  [
    'stopMoved 14:30',
    event('stopMoved', { side: 'published', stop: { at: HALF_PAST, movableTo: null } }),
  ],
  ['moved 60', event('scheduleMoved', { side: 'published', by: HOUR })],
  ['removed About break', event('itemRemoved', { side: 'published', item: 'break' })],
  ['cueOver louder –', event('cueExpired', { cue: '' })],
  ['cardEnded louder –', event('cardDropped', { cue: '', why: 'ended' })],
  ['cardTaken louder –', event('cardDropped', { cue: '', why: 'taken' })],
  ['archived', event('showArchived', {})],
  ['unarchived', event('showRestored', {})],
  ['begunAgain', event('runBegun', { clock: REAL_TIME })],
  ['unpublished', event('agendaUnpublished', {})],
  [
    'clock 14:30 2',
    event('clockSet', { clock: { anchor: HALF_PAST, at: HALF_PAST, rate: 2, paused: false } }),
  ],
  [
    'clock 14:30 0',
    event('clockSet', { clock: { anchor: HALF_PAST, at: HALF_PAST, rate: 2, paused: true } }),
  ],
])('%s', (line, one) => {
  const [texts, ...more] = saysOf(one)
  expect(texts?.replace(/^.*: /, '')).toBe(line)
  expect(more).toEqual([])
})

test.each<readonly [string, ShowEvent]>([
  ['what only undo writes', event('adjustmentRestored', { item: 'source', adjustment: null })],
  ['what a planner has settled', event('findingSettled', { finding: 'one' })],
  ['the draft', event('itemRemoved', { side: 'draft', item: 'break' })],
])('%s is no line of its own', (_what, one) => {
  expect(saysOf(one)).toEqual([])
})

describe('whose a line is', () => {
  const at = (roles: string, actor = 'someone') =>
    says(given(hearing()), (show) =>
      show.record([{ type: 'showStarted', v: 1 }], { commandId: 'one', actor, role: roles }),
    )

  test.each([
    ['moderator', 'moderators'],
    ['planner+moderator', 'moderators'],
    ['owner', 'owner'],
    ['timekeeper', 'timekeepers'],
    ['planner', 'planner'],
    ['interpreter', 'booth'],
    ['speaker', 'speaker'],
    ['audience', 'other'],
    ['unheard-of', 'other'],
  ])('%s: at the desk of %s', (roles, desk) => {
    expect(at(roles)).toEqual([`someone ${desk}: started`])
  })

  test('the author has the roles of that time, and the person of the link', () => {
    const show = given(hearing())
    show.record([linkMade('bo', { roles: ['speaker', 'moderator'], person: 'bo' })])
    show.record([{ type: 'showStarted', v: 1 }], {
      commandId: 'x',
      actor: 'bo',
      role: 'speaker+moderator',
    })
    expect(linesFor(show, MODERATOR).at(-1)).toMatchObject({
      by: {
        link: 'bo',
        roles: ['speaker', 'moderator'],
        person: { name: { en: 'Bo Kyung' } },
        booth: null,
      },
    })
  })
})

const BOOTH = 'en–fr'

/** A hearing with its first talk on, and two in its booth: one who is only called something, one of the agenda. */
function onTalk(agenda = hearing()): Case {
  const show = given(agenda).at('13:50')
  show.record([
    linkMade('li', { roles: ['interpreter'], booth: BOOTH, name: 'Li' }),
    linkMade('ada', { roles: ['interpreter'], booth: BOOTH, person: 'ada' }),
  ])
  return show.begins('14:00')
}

const asLi = (show: Case) => show.asBooth(BOOTH, 'li')
const asAda = (show: Case) => show.asBooth(BOOTH, 'ada', 'ada')
const nextItem = ({ state }: Case) => {
  const items = state.published?.agenda.segments.flatMap((segment) => segment.items) ?? []
  return items[1]?.id ?? 'none'
}

/** Everything that can happen in a booth, one after another. */
function happens(show: Case): void {
  const request = () => show.state.run.booths[BOOTH]?.request?.id ?? 'none'
  asLi(show).does({ type: 'takeMic', was: null })
  asAda(show).does({ type: 'takeMic', was: 'li' })
  asLi(show).does({ type: 'askSwap', on: 'ada', before: null })
  asAda(show).does({ type: 'declineSwap', request: request() })
  show.does({ type: 'askSwap', on: 'ada', before: nextItem(show) })
  asLi(show).does({ type: 'acceptSwap', request: request() })
  show.as('moderator').does('next')
  asLi(show).does({ type: 'leaveMic' })
}

test('R16: the log shows who worked, the requests and their outcome, in lines of the booth', () => {
  const show = onTalk()
  expect(says(show, happens).filter((line) => line.includes(BOOTH))).toEqual([
    `li booth: boothOn ${BOOTH} Li –`,
    `ada booth: boothInNeed ${BOOTH} Ada Lovelace –`,
    `li booth: swapAsked ${BOOTH} Li –`,
    `ada booth: swapDeclined ${BOOTH} Ada Lovelace –`,
    `ada booth: swapAsked ${BOOTH} Ada Lovelace ${nameOfNext(show)}`,
    `li booth: swapAgreed ${BOOTH} Li ${nameOfNext(show)}`,
    `- self: boothSwapped ${BOOTH} Li –`,
    `li booth: boothLeft ${BOOTH} Li –`,
  ])
})

function nameOfNext(show: Case): string {
  const items = show.asPublished.segments.flatMap((segment) => segment.items)
  const person = items[1]?.speakers[0]?.person
  return show.asPublished.people.find(({ id }) => id === person)?.name['en'] ?? 'nobody'
}

test('R16: a booth is shown by its name, also on the command line', () => {
  const booths = [{ id: BOOTH, name: 'Cabine', languages: ['en', 'fr'] as [string, string] }]
  const show = onTalk({ ...hearing(), booths })
  expect(says(show, happens).filter((line) => line.includes(BOOTH))).toEqual([])
  const texts = describeLog(show.log).entries.map(({ what }) => what)
  expect(texts.filter((line) => line.startsWith('booth Cabine: '))).toHaveLength(8)
  expect(texts.filter((line) => line.includes('Li, Cabine'))).not.toEqual([])
})
