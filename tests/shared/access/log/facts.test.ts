import { expect, test } from 'vitest'
import type { ShowEvent } from '../../../../shared/run/events.ts'
import { HOUR, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../../shared/time/showClock.ts'
import { given } from '../../../support/given.ts'
import { HEARING_START, hearing } from '../../../support/hearing.ts'
import { says } from './logTexts.ts'

/** 14:30 in Brussels. */
const HALF_PAST = plus(HEARING_START, 30 * MINUTE)

/** The log of events, in a show with its first talk live. */
function saysOf(...events: readonly ShowEvent[]): readonly string[] {
  const show = given(hearing()).begins('14:00')
  show.does({
    type: 'sendCue',
    to: { type: 'person', person: 'ada' },
    life: MINUTE,
    content: { type: 'canned', canned: 'louder', params: null },
  })
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

test('people who are added and gone are told by name, whichever side of it they are known on', () => {
  const dee = {
    id: 'dee',
    name: { en: 'Dee Ortiz' },
    title: null,
    affiliation: null,
    pronunciation: null,
    speaks: [],
  }
  const said = saysOf(
    event('personAdded', { side: 'published', person: dee }),
    event('personRemoved', { side: 'published', person: 'dee' }),
  )
  expect(said.map((line) => line.replace(/^.*: /, ''))).toEqual([
    'personAdded Dee Ortiz',
    'personRemoved Dee Ortiz',
  ])
})

test('what follows by itself is nobody’s', () => {
  expect(saysOf(event('cueExpired', { cue: '' }))).toEqual(['- self: cueOver louder –'])
})
