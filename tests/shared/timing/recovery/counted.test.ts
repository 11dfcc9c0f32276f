import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { type Case, given } from '../../../support/given.ts'
import { offers, recoveryAt } from '../../../support/landing.ts'
import { present } from '../../../support/present.ts'
import { founding, showOf, smallShow } from '../../../support/shows.ts'
import { begun, by, endingBy, thirdTalk, withItems } from './scenes.ts'

/** What could be given in all, and at the end, in minutes; null where a stop is missed or none is set. */
function wonAt(show: Case) {
  const { timeToReturn } = recoveryAt(show)
  return timeToReturn && [timeToReturn.all / MINUTE, timeToReturn.atEnd / MINUTE]
}

/** The first option of a kind at a moment. */
const optionAt = (show: Case, kind: Option['kind']): Option =>
  present(recoveryAt(show).options.find((one) => one.kind === kind))

/** By what an option is judged: minutes over the hard stop and past all stops, people, the largest share, minutes of breaks. */
const counted = ({ overrun, missed, people, largestLoss, breakLost }: Option) => ({
  over: overrun / MINUTE,
  missed: missed / MINUTE,
  people: people.length,
  most: largestLoss && `${largestLoss.item} ${largestLoss.share}`,
  breaks: breakLost / MINUTE,
})

const TWO_PARTS: Agenda = showOf('10:00 for 25 a 10, b 10 | 10:30 c 10, d 5', { stop: '11:00' })

/** A show without a hard stop, whose second and last segment ends ten minutes before it must. */
const ENDS_BY = showOf('10:00 a 10 | by 10:40 b 20')

describe('V4: what could be given', () => {
  const on = () => given(TWO_PARTS).begins('10:00')
  const NAMED: ReadonlyArray<readonly [string, () => Case, readonly [number, number] | null]> = [
    ['before the start: the slack of the talks', () => given(founding()), [5, 0]],
    ['third talk within its time: the same', () => thirdTalk().at('15:46'), [5, 0]],
    ['third talk ended 9 early', () => thirdTalk().at('15:46').does('next'), [14, 0]],
    ['third talk 4 over', () => thirdTalk().at('15:59'), [1, 0]],
    ['third talk 5 over', () => thirdTalk().at('16:00'), [0, 0]],
    ['third talk 6 over: a stop is missed', () => thirdTalk().at('16:01'), null],
    ['no stop', () => thirdTalk({ ...founding(), hardStop: null }).at('15:46'), null],
    ['a case dropped', () => thirdTalk().at('15:46').does('drop', 'case-paris'), [10, 5]],
    [
      'discussion ended 10 early',
      () => given(founding()).onPlanUntil('open-discussion').at('17:00').does('next'),
      [10, 10],
    ],
    [
      'a break that is held',
      () => given(founding()).onPlanUntil('water-break-item').at('16:20'),
      [0, 0],
    ],
    ['with two items before a fixed start', () => on().at('10:08'), [25, 15]],
    [
      'with the second of them on: what waits for the fixed start is nobody’s',
      () => on().at('10:08').does('next'),
      [15, 15],
    ],
    [
      'a segment’s own stop alone: its slack and 5 of its own; nothing counts that comes behind it',
      () => thirdTalk({ ...endingBy('panel', '17:35'), hardStop: null }).at('15:46'),
      [10, 0],
    ],
    [
      'the stop of the last segment alone: 10 to spare before it',
      () => begun(ENDS_BY).at('10:08'),
      [10, 0],
    ],
    [
      'the talks have to end 2 after they do: less than their slack',
      () => thirdTalk(endingBy('presentations', '16:17')).at('15:46'),
      [2, 0],
    ],
  ]
  test.each(NAMED)('%s', (_what, show, all) => {
    expect(wonAt(show())).toEqual(all)
  })

  test('it goes back first to who lost the larger share', () => {
    const show = thirdTalk().at('15:46').does('takeTime', 'talk-barra', 2)
    show.does('takeTime', 'talk-wang', 4).does('giveTime', 'talk-yan', 8)
    const back = optionAt(show, 'givesBack').cuts.map(({ item, to }) => [item, to / MINUTE])
    expect(back).toEqual([
      ['talk-barra', 8.5],
      ['talk-wang', 8.5],
    ])
  })
})

test('V3: what an option counts: third talk 70 over: what stays over, and a discussion that is gone whole', () => {
  const at = () => thirdTalk().at('17:05')
  expect(counted(optionAt(at(), 'cuts'))).toEqual({
    over: 31,
    missed: 31,
    people: 1,
    most: 'open-discussion 0.975',
    breaks: 4.5,
  })
  expect(counted(optionAt(at(), 'drops'))).toMatchObject({
    over: 30,
    most: 'open-discussion 1',
    breaks: 5,
  })
})

test('V3: what an option counts: what is given back restores, and touches those who had lost', () => {
  const show = thirdTalk().at('15:46').does('takeTime', 'talk-wang', 3).does('drop', 'case-paris')
  const back = optionAt(show, 'givesBack')
  expect(back.restores).toEqual(['case-paris'])
  expect(counted(back)).toEqual({ over: 0, missed: 0, people: 2, most: null, breaks: 0 })
})

describe('R13, V2: what lasts until a clock time, worked by hand', () => {
  const until = () =>
    begun(showOf('10:00 a 10, break w 4, u 26 until 10:40, break x 4, c 10', { stop: '10:54' }))

  test('past it, what is before and behind it gives, and it gives nothing', () => {
    offers(until().at('10:39'), 'cuts: x 4>1', 'asking: c 10>7?')
    offers(until().at('10:45'), 'asking: w 4>2.5, x 4>0.5, c 10>6?')
  })

  test('dropped it holds nothing, and does not come back', () => {
    offers(until().at('10:20').does('drop', 'u'), 'kept')
    expect(wonAt(until().at('10:20').does('drop', 'u'))).toEqual([16, 16])
  })
})

const discussed = (end = '') =>
  begun(showOf(`10:00 a 20 | ${end} for 10 discussion d 6 | c 20`, { stop: '10:50' }))

test('V2, P2: segments that are over, dropped or run in part: dropped whole, it holds no slack', () => {
  expect(wonAt(discussed().at('10:05').does('drop', 'd'))).toEqual([10, 10])
  expect(wonAt(discussed().at('10:05'))).toEqual([4, 0])
})

test('V2: segments that are over, dropped or run in part: its own stop counts while it is still to come, even if it is dropped, and while its last item is on', () => {
  offers(
    discussed('by 10:20').at('10:10').does('drop', 'd').at('10:22').does('finish'),
    'nothingGives',
  )
  const on = begun(showOf('10:00 by 10:20 a 20 | c 20', { stop: '11:00' }))
  offers(on.at('10:22'), 'nothingGives')
})

/** A show of so many talks of 10 minutes that give 4 each, of people who have two each, an hour late as its first item ends. */
function hourLate(talks: number) {
  const ids = Array.from({ length: talks }, (_, n) => `t${n}`)
  const items = { first: 70, ...Object.fromEntries(ids.map((id) => [id, 10])) }
  const bare = smallShow({ zones: ['UTC'], blocks: [{ notBefore: '00:00', items }] })
  const over = ids.map((id, n) => [
    id,
    { ...by(`p${n % (talks / 2)}`), slimming: { least: 6 * MINUTE, dropRank: null } },
  ])
  const agenda: Agenda = withItems(bare, Object.fromEntries(over))
  const start = given(agenda).instantOf('00:00')
  const at = start + (10 + 10 * talks) * MINUTE
  const hardStop = { at: given(agenda).instantOf(new Date(at).toISOString()), movableTo: null }
  return given({ ...agenda, hardStop })
    .begins('00:00')
    .at('01:10')
}

test('V3: in a show of a hundred items every way counts: fifteen people give four minutes each, or everybody less', () => {
  const { exact, least, options } = recoveryAt(hourLate(100))
  expect({ exact, least }).toEqual({ exact: true, least: 0 })
  expect(options.map(({ people, largestLoss }) => [people.length, largestLoss?.share])).toEqual([
    [15, 0.4],
    [30, 0.2],
    [40, 0.15],
  ])
})

test('V3: a search that is cut short is marked, and what it offers still lands', () => {
  const { exact, options } = recoveryAt(hourLate(1_000))
  expect(exact).toBe(false)
  expect(options.length).toBeGreaterThan(0)
  for (const { missed } of options) expect(missed).toBe(0)
})
