import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { clockText } from '../../../shared/time/format.ts'
import { swapProposal } from '../../../shared/timing/swap.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const BOOTH = 'en–zh'

/** The show on its plan, with somebody on in its booth since a time. */
function onSince(time: string, agenda: Agenda = founding()): Case {
  const show = given(agenda).at('15:00').does('startShow').does('next')
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
  const at = clockText(found.at, 'Asia/Shanghai')
  return `${at} ${found.before?.item.id ?? 'at the interval'}${found.put ? ', put' : ''}`
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

  test('R16b: 20 and 30 minutes after a turn began lie inside, a second more does not', () => {
    expect(proposal(onSince('15:20'))).toBe('15:40 talk-yan')
    expect(proposal(onSince('15:10'))).toBe('15:40 talk-yan')
    expect(proposal(onSince('15:20:01'))).toBe('15:45 at the interval')
    expect(proposal(onSince('15:09:59'))).toBe('15:34 at the interval')
  })

  test('R16b: follows the projection, and is at the interval where the boundary moves out of reach', () => {
    const show = onSince('15:11').as('moderator').at('15:20').does('next').at('15:25')
    show.does('giveTime', 'talk-wende', 1)
    expect(proposal(show)).toBe('15:41 talk-yan')
    show.does('giveTime', 'talk-wende', 1)
    expect(proposal(show.at('15:27'))).toBe('15:36 at the interval, put')
    // What is over due stays so.
    expect(proposal(show.at('15:50'))).toBe('15:36 at the interval, put')
  })

  test('R16b: one that the booth passed over gives way to the next nearest', () => {
    // Due at 16:30: the cases begin at 16:25, 16:30 and 16:35.
    const show = onSince('16:05')
    expect(proposal(show)).toBe('16:30 case-dresden')
    show.does({ type: 'skipSwap', on: 'interpreter', before: 'case-dresden' })
    expect(proposal(show)).toBe('16:25 case-taizhou')
    show.does({ type: 'skipSwap', on: 'interpreter', before: 'case-taizhou' })
    expect(proposal(show)).toBe('16:35 case-chengdu')
    show.when({ type: 'skipSwap', on: 'interpreter', before: 'case-chengdu' }).accepted()
    expect(proposal(show)).toBe('16:30 at the interval')
    // With the next turn all of them are open again.
    show.does({ type: 'leaveMic' }).does({ type: 'takeMic', was: null })
    expect(proposal(show)).toBe('16:30 case-dresden')
  })

  test('R16b: goes by the booth’s own interval', () => {
    const booths = [{ id: BOOTH, languages: ['en', 'zh'] as [string, string], minutes: 15 }]
    expect(proposal(onSince('15:11', { ...founding(), booths }))).toBe('15:26 at the interval')
    expect(proposal(onSince('16:10', { ...founding(), booths }))).toBe('16:25 case-taizhou')
  })

  test('R16b: one voice that goes on in the next item is no boundary', () => {
    // Due at 17:09: the Q&A begins at 17:10, with whom the discussion had.
    expect(proposal(onSince('16:44'))).toBe('17:09 at the interval')
    // What nobody speaks in always is one: the break at 16:20.
    expect(proposal(onSince('15:55'))).toBe('16:20 water-break-item')
  })

  test('R16b: none while nobody is on, before the start, after the end, and where the show ends sooner', () => {
    const show = onSince('15:11')
    expect(proposal(show.does({ type: 'leaveMic' }))).toBeNull()
    const early = given(founding()).at('14:50').asBooth(BOOTH)
    expect(proposal(early.does({ type: 'takeMic', was: null }))).toBeNull()
    expect(proposal(onSince('17:08'))).toBeNull()
    expect(proposal(onSince('15:11').as('moderator').does('endShow'))).toBeNull()
  })
})
