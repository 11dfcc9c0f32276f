import { expect, it } from 'vitest'
import { boothMinutes } from '../../../../client/ui/agenda/boothMinutes.ts'
import { deadlineNotice } from '../../../../client/ui/agenda/deadlineNotice.ts'
import { nextChange } from '../../../../client/ui/agenda/nextChange.ts'
import type { Derive } from '../../../../client/ui/agenda/useDerived.ts'
import { roomWindow } from '../../../../client/ui/smallWindow/roomWindowModel.ts'
import { audienceModel } from '../../../../client/views/audience/model.ts'
import { boothModel } from '../../../../client/views/interpreter/booth/model.ts'
import { interpreterModel } from '../../../../client/views/interpreter/model.ts'
import { linesAt } from '../../../../client/views/moderator/agenda/rows.ts'
import { headlineAt } from '../../../../client/views/moderator/bar/headline.ts'
import { groundFacts } from '../../../../client/views/moderator/now/LiveItem.tsx'
import { nextRow } from '../../../../client/views/moderator/now/nextItem.ts'
import { openCues, signalsFor } from '../../../../client/views/moderator/side/cues.ts'
import { speakerModel } from '../../../../client/views/speaker/model.ts'
import { stageModel } from '../../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../../client/views/timekeeper/model.ts'
import { type Instant, instant, MINUTE, plus, SECOND } from '../../../../shared/time/instant.ts'
import { countdown } from '../../../../shared/timing/countdown.ts'
import { canned, sendCue, toPerson, toRole } from '../../../support/changes.ts'
import { founding } from '../../../support/shows.ts'
import { GRANTS, Room, type Who } from '../../support/room.ts'

const atDesk: Derive<unknown> = (show, now, you, lang) => {
  const desk = { show, you, seq: 1, now, lang }
  const derived = [linesAt, headlineAt, groundFacts, nextRow, openCues, signalsFor]
  return [...derived.map((derive) => derive(desk, now)), deadlineNotice(show, now, lang)]
}

const inBooth: Derive<unknown> = (show, now, you, lang) => boothModel(show, now, you, lang, {})

type Models = ReadonlyArray<readonly [who: Who, derive: Derive<unknown>]>

/** Everything that any screen derives from the time. */
const MODELS: Models = [
  ['yan', speakerModel],
  ['barra', speakerModel],
  ['audience', audienceModel],
  ['stage', stageModel],
  ['timekeeper', timekeeperModel],
  ['interpreter', interpreterModel],
  ['moderator', roomWindow],
]

/** The models of screens that follow the minutes of booths too. */
const BOOTH_MODELS: Models = [
  ['interpreter', inBooth],
  ['colleague', inBooth],
  ['moderator', atDesk],
]

const WATCHED = [
  { models: MODELS, more: undefined },
  { models: BOOTH_MODELS, more: boothMinutes },
] as const

const SHOWS: Readonly<Record<string, () => Room>> = {
  'not begun': () => new Room().passes(-3 * MINUTE - 12_345),
  'on its first item': () => new Room().startsAt('introduction-item'),
  'on a talk from an odd moment': () => new Room().passes(7 * MINUTE + 123).startsAt('talk-yan'),
  'late, with time given': () =>
    new Room()
      .passes(31 * MINUTE + 4_567)
      .startsAt('talk-bai')
      .passes(59_999)
      .gives('moderator', 'giveTime', 'talk-bai', 3),
  'R20: while the booth is let finish': () =>
    new Room({ ...founding(), tail: 20_000 })
      .passes(4 * MINUTE + 321)
      .startsAt('talk-wende')
      .passes(3 * MINUTE + 777)
      .gives('moderator', 'next'),
  'in its break': () => new Room().passes(73 * MINUTE + 1).startsAt('water-break-item'),
  'with cues open': () =>
    new Room()
      .startsAt('talk-yan')
      .passes(2 * MINUTE + 7_777)
      .gives('interpreter', sendCue(toPerson('wentao-yan'), canned('slower'), 61_234))
      .gives('timekeeper', sendCue(toRole('moderator'), canned('minutes', 2), 95_001)),
  'with turns in its booth'() {
    const room = new Room()
      .startsAt('talk-wende')
      .gives('interpreter', { type: 'takeMic', was: null })
      .passes(MINUTE + 11_111)
      .gives('colleague', { type: 'takeMic', was: 'interpreter' })
      .passes(15 * MINUTE + 222)
      .gives('interpreter', { type: 'askSwap', on: 'colleague', before: null })
    const request = `${room.log.at(-1)?.commandId}/0`
    return room.passes(3_333).gives('colleague', { type: 'declineSwap', request })
  },
  paused: () =>
    new Room()
      .startsAt('talk-yan')
      .passes(2 * MINUTE + 7_777)
      .gives('moderator', 'pause'),
}

/** What each model makes of a moment, by its place in the list. */
const shownAt = (models: Models, { state }: Room, now: Instant): readonly string[] =>
  models.map(([who, derive]) => {
    const grant = { ...GRANTS[who], roles: [...GRANTS[who].roles] }
    return JSON.stringify(derive(state, now, { link: who, grant }, 'en', 'America/New_York'))
  })

/** The names of those that differ. */
const differing = (models: Models, a: readonly string[], b: readonly string[]) =>
  models.flatMap(([who, derive], place) =>
    a[place] === b[place] ? [] : [`${who}: ${derive.name}`],
  )

const CASES = Object.entries(SHOWS).flatMap(([name, show]) =>
  WATCHED.map((watched) => [name, { show, ...watched }] as const),
)

it.each(CASES)(
  'between one moment at which a screen may change and the next: nothing does, in a show that is %s',
  (_, { show, models, more }) => {
    const room = show()
    const until = plus(room.now, 16 * MINUTE)
    let longest = 0
    for (let now = room.now; now < until; ) {
      const next = nextChange(room.state, now, more)
      expect(next).toBeGreaterThan(now)
      // Where projections move with the time itself, each second is looked at, and no part of one.
      if (next - now > SECOND) {
        const shown = shownAt(models, room, now)
        for (const part of [0.31, 0.72, 1]) {
          const at = instant(Math.min(next - 1, Math.floor(now + part * (next - now))))
          expect([at, ...differing(models, shownAt(models, room, at), shown)]).toEqual([at])
        }
      }
      longest = Math.max(longest, next - now)
      now = next
    }
    const runs = countdown(room.state, room.now).status === 'running'
    expect(longest > 20 * SECOND).toBe(runs)
  },
)

it.each(Object.entries(SHOWS))(
  'between one moment at which a screen may change and the next: it stays the next for whoever asks, in a show that is %s',
  (_, show) => {
    const room = show()
    let now = room.now
    for (let step = 0; step < 40; step += 1) {
      const next = nextChange(room.state, now)
      const between = [0.2, 0.6, 0.95].map((part) => instant(Math.floor(now + part * (next - now))))
      expect(between.map((at) => nextChange(room.state, at))).toEqual([next, next, next])
      // Asked of another show meanwhile, it is worked out anew.
      const anew = between.map((at) => {
        nextChange(null, at)
        return nextChange(room.state, at)
      })
      expect(anew).toEqual([next, next, next])
      now = next
    }
  },
)

it('between one moment at which a screen may change and the next: it is another in a show that went on, and at a moment before', () => {
  const room = new Room().startsAt('talk-yan').passes(2 * MINUTE + 7_777)
  const { state, now } = room
  const next = nextChange(state, now)
  expect(nextChange(state, plus(now, -MINUTE))).toBeLessThan(next)
  room.gives('moderator', 'pause')
  expect(nextChange(room.state, now)).not.toBe(nextChange(state, now))
})
