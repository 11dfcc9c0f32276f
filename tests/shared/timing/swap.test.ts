import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import { clockText } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { swapProposal } from '../../../shared/timing/boothWork.ts'
import { scriptPace } from '../../../shared/timing/pace.ts'
import { turnsOf } from '../../../shared/timing/turns.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const BOOTH = 'en–zh'

/** The show on its plan, with somebody on in its booth since a time. */
function onSince(time: string, agenda: Agenda = founding()): Case {
  const show = given(agenda).begins('15:00')
  const first = show.asPublished.segments[0]?.start
  if (first?.type !== 'notBefore') throw new Error('starts at a time')
  while (show.timeline().next !== null) {
    const end = show.endOfTurn()
    if (end > show.instantOf(time)) break
    show.now = end
    show.as('moderator').does('next')
  }
  show.at(time)
  return show.asBooth(BOOTH).does({ type: 'takeMic', was: null })
}

/** What is proposed, as its screen tells it. */
function proposal(show: Case): string | null {
  const found = swapProposal(show.state, show.now, BOOTH)
  if (found === null) return null
  const { due, before, needsAnswer: put, overdue } = found
  const at = clockText(before?.projected?.start ?? due, 'Asia/Shanghai')
  const since = overdue ? `, overdue since ${clockText(due, 'Asia/Shanghai')}` : ''
  return `${at} ${before?.item.id ?? 'at the interval'}${put ? ', put' : ''}${since}`
}

describe('when a swap is proposed', () => {
  test('R16b: at the boundary between speakers nearest to the interval, within 5 minutes of it', () => {
    // Due at 15:36; Yan begins at 15:40.
    const show = onSince('15:11')
    expect(proposal(show)).toBe('15:40 talk-yan')
    show.as('moderator').at('15:20').does('next')
    // 15 minutes on, it is put to the booth.
    expect(proposal(show.at('15:25:59'))).toBe('15:40 talk-yan')
    expect(proposal(show.at('15:26'))).toBe('15:40 talk-yan, put')
  })

  test('R16b: once overdue it is proposed at once, or at a new voice within 5 minutes, however long ago it was due', () => {
    const show = onSince('15:11').as('moderator').at('15:20').does('next')
    show.does('giveTime', 'talk-wende', 10)
    expect(proposal(show.at('15:36'))).toBe('15:36 at the interval, put, overdue since 15:36')
    expect(proposal(show.at('15:46'))).toBe('15:50 talk-yan, put, overdue since 15:36')
    show.asBooth(BOOTH).does({ type: 'skipSwap', on: 'interpreter', before: 'talk-yan' })
    expect(proposal(show)).toBe('15:36 at the interval, put, overdue since 15:36')
    show.as('moderator').at('15:50').does('next')
    expect(proposal(show.at('16:04'))).toBe('16:05 talk-barra, put, overdue since 15:36')
  })

  test('R16, R16b: a break to come puts the interval off', () => {
    // On since 16:05: 15 minutes, a break of 5, and 10 more.
    const show = onSince('16:05')
    expect(proposal(show)).toBe('16:35 case-chengdu')
    // In the break no more than what is left of it.
    show.as('moderator').at('16:20').does('next').at('16:22')
    expect(swapProposal(show.state, show.now, BOOTH)?.due).toBe(show.instantOf('16:35'))
  })

  test('R16b: one voice that goes on in the next item is no boundary', () => {
    // Due at 17:09: the Q&A begins at 17:10, with whom the discussion had.
    expect(proposal(onSince('16:44'))).toBe('17:09 at the interval')
    // What nobody speaks in always is one: the break at 16:20.
    expect(proposal(onSince('15:55'))).toBe('16:20 water-break-item')
  })

  test('R16b: none while nobody is on, before the start, after the end, and where the show ends sooner', () => {
    expect(proposal(onSince('15:11').does({ type: 'leaveMic' }))).toBeNull()
    const early = given(founding()).at('14:50').asBooth(BOOTH)
    expect(proposal(early.does({ type: 'takeMic', was: null }))).toBeNull()
    expect(proposal(onSince('17:08'))).toBeNull()
    expect(proposal(onSince('15:11').as('moderator').does('endShow'))).toBeNull()
  })
})

test('a script’s pace is what fills its slot, in characters or words a minute, and fast from what interpreters can follow', () => {
  const zh = { lang: 'zh-Hans', length: 1450 }
  expect(scriptPace(zh, 5 * MINUTE)).toEqual({ perMinute: 290, unit: 'characters', isFast: true })
  expect(scriptPace({ ...zh, length: 900 }, 5 * MINUTE)).toMatchObject({
    perMinute: 180,
    isFast: false,
  })
  expect(scriptPace({ ...zh, length: 901 }, 5 * MINUTE)).toMatchObject({ isFast: true })
  expect(scriptPace({ lang: 'en', length: 600 }, 5 * MINUTE)).toEqual({
    perMinute: 120,
    unit: 'words',
    isFast: false,
  })
  expect(scriptPace(zh, 0)).toBeNull()
})

/** Where somebody of an agenda speaks, by the clock of Beijing. */
function turns(name: string, agenda = founding()) {
  const person = agenda.people.find((one) => one.name['en'] === name)?.id ?? null
  return turnsOf(agenda, planOf(agenda), person).map(
    ({ at, segment }) => `${clockText(at, 'Asia/Shanghai')} ${segment['en']}`,
  )
}

test('a person’s turns are those of each segment that they speak in; what one person goes on with is one turn', () => {
  expect(turns('Qian Wang')).toEqual([
    '15:07 Welcome remarks',
    expect.stringMatching(/^16:25 Panel discussion/),
  ])
  expect(turns('Wei Bai')).toEqual([expect.stringMatching(/^15:10 Thematic presentation/)])
  expect(turns('Ying Wang')).toContainEqual(expect.stringMatching(/^16:50 Panel discussion/))
  expect(turns('nobody')).toEqual([])
})
