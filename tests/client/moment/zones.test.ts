import { describe, expect, test } from 'vitest'
import { timesText } from '../../../client/ui/agenda/zoneTimes.ts'
import { deskClocks } from '../../../client/ui/frame/DeskBar.tsx'
import { roomWindow } from '../../../client/ui/smallWindow/roomWindowModel.ts'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { linesAt } from '../../../client/views/moderator/agenda/rows.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf, smallShow, withItem } from '../../support/shows.ts'

const BEIJING = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'

/** A night in Beijing, four items of half an hour from 23:30, the last Ana's. */
function night(zones: readonly string[] = [BEIJING, BERLIN], zone?: string): Agenda {
  const made = showOf('23:30 a 30, b 30, c 30, d 30', {
    date: '2026-06-17',
    zones,
    stop: '01:45+1',
  })
  const ana = newPerson({ id: 'ana', name: { en: 'Ana' } })
  const hers = withItem(made, 'd', { speakers: [{ person: 'ana', role: 'speaker' }] })
  return { ...hers, people: [zone === undefined ? ana : { ...ana, zone }] }
}

/** What a link of one role gets, for Ana where it is a speaker's, on a device somewhere. */
function reads(show: Case, role: Role, device: string | null = null) {
  const person = role === 'speaker' ? 'ana' : null
  const you = { link: role, grant: { roles: [role], person, booth: null } }
  const state = visibleState(show.state, audienceOf(you.grant))
  return [state, show.now, you, 'en', device] as const
}

/** The same without a device: a screen of a room, or one that chooses for itself. */
function watches(show: Case, role: Role) {
  const [state, now, you, lang] = reads(show, role)
  return [state, now, you, lang] as const
}

/** Start of every row on the console: at home, and in the other zones. */
function rows(show: Case, device: string | null = null): readonly string[] {
  const [state, now, you, lang] = reads(show, 'moderator')
  const lines = linesAt({ show: state, you, now, lang, device }, now)
  return lines.flatMap((line) =>
    line.type === 'item' ? [[line.expected, timesText(line.otherZoneTimes)].join(' | ')] : [],
  )
}

/** A text with plain spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const timesShown = (times: Parameters<typeof timesText>[0] | null | undefined) =>
  plain(timesText(times ?? []))

/** The clocks at the top of a desk. */
const deskShows = (show: Case, role: Role, device: string | null = null) =>
  timesShown(deskClocks(show.state.published?.agenda.zones ?? [])(...reads(show, role, device)))

describe('a reader in a third zone', () => {
  const clocks = (device: string | null, zones?: readonly string[]) => {
    const show = given(night(zones)).onPlanUntil('a').at('23:40')
    return {
      stage: timesShown(stageModel(...watches(show, 'stage'))?.clocks),
      booth: deskShows(show, 'interpreter', device),
      keeper: deskShows(show, 'timekeeper', device),
      speaker: timesShown(speakerModel(...reads(show, 'speaker', device)).clocks),
      row: plain(rows(show, device)[0] ?? ''),
    }
  }

  test('Z1: sees no other where theirs shows the same as one of the show’s, or is unknown, and two zones of the show with the same time once', () => {
    const two = {
      stage: '23:40 / 17:40',
      booth: '23:40 / 17:40',
      keeper: '23:40 / 17:40',
      speaker: '23:40 / 17:40',
      row: '23:30 | 17:30',
    }
    for (const device of [null, 'UTC', 'Asia/Taipei', BEIJING]) expect(clocks(device)).toEqual(two)
    expect(clocks('Europe/Vienna')).toEqual({ ...two, speaker: '17:40 / 23:40' })
    expect(clocks(null, [BEIJING, 'Asia/Taipei', BERLIN, 'Europe/Paris']).booth).toBe(
      '23:40 / 17:40',
    )
    expect(clocks(null, [BEIJING, 'Asia/Taipei']).row).toBe('23:30 | ')
    expect(audienceModel(...watches(given(night()), 'audience'))?.zones).toEqual([BEIJING, BERLIN])
  })
})

describe('a show across a change of clocks', () => {
  const minutes = (show: Case) =>
    timekeeperModel(...reads(show, 'timekeeper'))?.lines.map(({ lasts }) => lasts / 60_000)

  const across = (date: string, notBefore: string) =>
    given(
      smallShow({
        date,
        zones: [BERLIN, BEIJING],
        blocks: [{ notBefore, items: { a: 60, b: 60, c: 60 } }],
      }),
    )

  test('Z2: times are right on both sides, lengths are what they are', () => {
    expect(rows(across('2026-03-29', '00:30'))).toEqual([
      '00:30 | 07:30',
      '01:30 | 08:30',
      '03:30 | 09:30',
    ])
    expect(minutes(across('2026-03-29', '00:30'))).toEqual([60, 60, 60])
    expect(minutes(across('2026-10-25', '01:30'))).toEqual([60, 60, 60])
    expect(rows(across('2026-10-25', '01:30'))).toEqual([
      '01:30 | 07:30',
      '02:30 | 08:30',
      '02:30 | 09:30',
    ])
  })
})

describe('over midnight between Beijing and Berlin', () => {
  const running = (at: string) => given(night()).onPlanUntil('b').at(at)

  test('Z3: rows count from the date of the show at home, in both zones', () => {
    expect(rows(given(night())).map(plain)).toEqual([
      '23:30 | 17:30',
      '00:00 +1 | 18:00',
      '00:30 +1 | 18:30',
      '01:00 +1 | 19:00',
    ])
  })

  test('Z3: and so are clocks, ends and what comes next, on stage, at the desks and in the booth', () => {
    const show = running('00:10+1')
    const stage = stageModel(...watches(show, 'stage'))
    expect(timesShown(stage?.clocks)).toBe('00:10 +1 / 18:10')
    expect(timesShown(stage?.times)).toBe('00:30 +1 / 18:30')
    const keeper = timekeeperModel(...reads(show, 'timekeeper'))
    expect([
      deskShows(show, 'timekeeper'),
      timesShown(keeper?.on?.until),
      timesShown(keeper?.next?.at),
    ]).toEqual(['00:10 +1 / 18:10', '00:30 +1 / 18:30', '00:30 +1 / 18:30'])
    expect(keeper?.lines.map(({ start }) => plain(start ?? ''))).toEqual([
      '23:30',
      '00:00 +1',
      '00:30 +1',
      '01:00 +1',
    ])
    expect(plain(keeper?.landing.end ?? '')).toBe('01:30 +1')
    const booth = interpreterModel(...reads(show, 'interpreter'))
    expect([
      deskShows(show, 'interpreter'),
      timesShown(booth?.on?.at),
      timesShown(booth?.next?.at),
    ]).toEqual(['00:10 +1 / 18:10', '00:30 +1 / 18:30', '00:30 +1 / 18:30'])
    const card = roomWindow(...reads(show, 'interpreter'))
    expect(card?.is === 'on' && timesShown(card.until)).toBe('00:30 +1 / 18:30')
  })

  test('Z3: on an own page they count from that date on the own clock', () => {
    const page = (device: string) => speakerModel(...reads(running('00:10+1'), 'speaker', device))
    const berlin = page(BERLIN)
    expect(timesShown(berlin.clocks)).toBe('18:10 / 00:10 +1')
    if (!('at' in berlin.turn)) throw new Error(berlin.turn.is)
    expect(timesShown(berlin.turn.at)).toBe('19:00 / 01:00 +1')
    expect(berlin.turn.dated).toBeNull()
    expect(berlin.turn.queue.at(-1)?.at).toBe('19:00')
    const beijing = page(BEIJING)
    if (!('at' in beijing.turn)) throw new Error(beijing.turn.is)
    expect(plain(beijing.turn.queue.at(-1)?.at ?? '')).toBe('01:00 +1')
  })

  test('Z3: the date is named where the turn is not today, and times beside it count from it', () => {
    const page = speakerModel(...reads(given(night()), 'speaker', BEIJING))
    if (!('at' in page.turn)) throw new Error(page.turn.is)
    expect(page.turn.dated && dateIn(page.turn.dated, BEIJING)).toBe('2026-06-18')
    expect(timesShown(page.turn.at)).toBe('01:00 / 19:00 −1')
  })
})
