import { describe, expect, test } from 'vitest'
import { Attempt } from '../../../../server/host/attempt.ts'
import { type Head, headAfter } from '../../../../server/host/showLog.ts'
import { audienceOf } from '../../../../shared/access/audience.ts'
import { visibleState } from '../../../../shared/access/visible.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Envelope } from '../../../../shared/run/events.ts'
import { blank, replay } from '../../../../shared/run/evolve.ts'
import { instant, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { HEARING_START } from '../../../support/hearing.ts'
import { makeHearing } from '../../../support/hosts.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { LINKS, SHOW } from '../../../support/server.ts'
import { faultsIn } from './faultsIn.ts'
import type { GivenOnce, History, Learnt, Sample } from './history.ts'

const match = (text: RegExp) => expect.stringMatching(text)

const NOWHERE: Head = { state: blank(''), seq: 0, at: instant(0) }

/** Who gives what, ten seconds apart. */
const PRESSES: ReadonlyArray<readonly [link: string, command: Command]> = [
  ['moderator', { type: 'startShow' }],
  ['moderator', { type: 'next', from: { at: 'standby', after: null } }],
  ['moderator', { type: 'giveTime', item: 'source', by: MINUTE }],
  ['moderator-2', { type: 'next', from: { at: 'item', item: 'source' } }],
  ['timekeeper', { type: 'pause', item: 'river' }],
]

const idOf = (n: number) => `0000000${n}-0000-4000-8000-000000000000`

const headOf = (log: readonly Envelope[]): Head =>
  log.reduce((head: Head, one) => headAfter(head, one), NOWHERE)

/** The log with one more command, as it would be decided on `head`, and numbered on. */
function withCommand(log: readonly Envelope[], n: number, head: Head = headOf(log)): Envelope[] {
  const [link, command] = PRESSES[n] ?? []
  if (link === undefined || command === undefined) throw new Error(`no press ${n}`)
  const attempt = new Attempt(head, instant(HEARING_START + (n + 1) * 10 * SECOND))
  attempt.decide({ link, id: idOf(n), command })
  return numbered([...log, ...attempt.envelopes])
}

const numbered = (log: readonly Envelope[]): Envelope[] =>
  log.map((envelope, n) => ({ ...envelope, seq: n + 1 }))

/** What stands in a log of one command. */
const ofPress = (log: readonly Envelope[], n: number) =>
  log.filter(({ commandId }) => commandId === idOf(n))

/** A history whose screens show what its log gives, and whose commands were answered so. */
function historyOf(
  log: readonly Envelope[],
  learnt: Record<number, readonly Learnt[]> = {},
): History {
  const given = PRESSES.map(([link, command], n): GivenOnce => {
    const seq = ofPress(log, n).at(-1)?.seq ?? 0
    const known = learnt[n] ?? [{ is: 'sent' }, { is: 'done', seq }]
    return { link, id: idOf(n), command, learnt: known }
  })
  const whole = replay(log)
  const screens = LINKS.map(({ link, grant }) => ({
    screen: `screen of ${link}`,
    link,
    state: visibleState(whole, audienceOf(grant)),
  }))
  return { log, given, screens }
}

async function soundLog(): Promise<readonly Envelope[]> {
  const store = new MemoryStore()
  await makeHearing(store)
  let log = await store.eventsAfter(SHOW, 0)
  for (const n of PRESSES.keys()) log = withCommand(log, n)
  return log
}

describe('of a history it is found', async () => {
  const log = await soundLog()
  const sound = historyOf(log)
  const without = (n: number) => numbered(log.filter(({ commandId }) => commandId !== idOf(n)))

  test('nothing where all is well', () => {
    expect(faultsIn(sound)).toEqual([])
  })

  test('a command that was acknowledged and is lost', () => {
    const lost = { ...historyOf(without(4)), given: sound.given }
    expect(faultsIn(lost)).toEqual([
      match(/^pause of timekeeper .* acknowledged at \d+, and not in the log$/),
    ])
  })

  test('a command that was done twice', () => {
    expect(faultsIn(historyOf(numbered([...log, ...ofPress(log, 2)])))).toContainEqual(
      match(/^0000000\d.* of moderator again at \d+$/),
    )
  })

  test('a seq that is missing', () => {
    const [last] = ofPress(log, 4)
    const gap = log.filter((one) => one !== last)
    expect(faultsIn({ ...sound, log: gap })).toContainEqual(
      `seq ${(last?.seq ?? 0) + 1} is in the place of ${last?.seq}`,
    )
  })

  test('a time that is none of when a command was given', () => {
    const { wall } = ofPress(log, 2)[0] ?? { wall: 0 }
    const stamped = (sent: number, known: number | null): History => ({
      ...sound,
      given: sound.given.map((one, n) => (n === 2 ? { ...one, times: { sent, known } } : one)),
    })
    expect(faultsIn(stamped(wall - 5, wall + 5))).toEqual([])
    expect(faultsIn(stamped(wall - 5, null))).toEqual([])
    expect(faultsIn(stamped(wall + 2_000, null))).toEqual([
      match(/^giveTime of moderator .*: stamped 2000 ms before it was sent$/),
    ])
    expect(faultsIn(stamped(wall - 9_000, wall - 2_000))).toEqual([
      match(/^giveTime of moderator .*: stamped 2000 ms after its answer had come$/),
    ])
  })

  test('a move that was decided on a show that was elsewhere', () => {
    const begun = log.filter(({ seq }) => seq < (ofPress(log, 3)[0]?.seq ?? 0))
    // Next from the first item is taken twice: the second on the head that the first had.
    const moved = withCommand(begun, 3)
    const [link, command] = PRESSES[3] ?? []
    const attempt = new Attempt(headOf(begun), instant(HEARING_START + 100 * SECOND))
    attempt.decide({ link: link ?? '', id: idOf(9), command: command ?? { type: 'runNow' } })
    const history = historyOf(numbered([...moved, ...attempt.envelopes]), { 4: [] })
    const given = [
      ...history.given,
      { ...history.given[3], id: idOf(9), learnt: [] },
    ] as GivenOnce[]
    expect(faultsIn({ ...history, given })).toEqual([
      expect.stringMatching(/^seq \d+, next of moderator-2: the show was elsewhere$/),
      expect.stringMatching(
        /^seq \d+, next of moderator-2: .* it comes to refused \(stale-place\)$/,
      ),
    ])
  })

  test('a command without any answer, and one that nobody gave', () => {
    expect(faultsIn(historyOf(log, { 2: [{ is: 'sent' }, { is: 'unclear' }] }))).toEqual([
      match(/^giveTime of moderator .*: never answered, only sent, unclear$/),
    ])
    const given = sound.given.filter(({ id }) => id !== idOf(4))
    expect(faultsIn({ ...sound, given })).toEqual([match(/of timekeeper at \d+: nobody gave it$/)])
  })

  test('a screen that shows in sync for too long while it is behind', () => {
    const { seq, wall } = log.at(-1) ?? { seq: 0, wall: 0 }
    const at = (isInSync: boolean, behind: number, late: number) => [
      { at: wall + late - 100, seq: seq - behind, isInSync },
      { at: wall + late, seq: seq - behind, isInSync },
    ]
    const faultsOf = (samples: readonly Sample[], whose: RegExp) =>
      faultsIn({
        ...sound,
        screens: sound.screens.map((one) => (whose.test(one.link) ? { ...one, samples } : one)),
      })
    const late = 10 * SECOND
    expect(faultsOf(at(true, 1, late), /./)).toEqual([])
    expect(faultsOf(at(false, 1, late + 1), /./)).toEqual([])
    expect(faultsOf(at(true, 0, late + 1), /./)).toEqual([])
    expect(faultsOf(at(true, 1, late + 1), /^moderator$/)).toEqual([
      'screen of moderator said "In sync" while 10001 ms behind',
    ])
    expect(faultsOf(at(true, 2, 25 * SECOND), /^stage$/)).toEqual([])
    expect(faultsOf(at(true, 2, 25 * SECOND + 1), /^stage$/)).toHaveLength(1)
  })

  test('a screen that shows something else', () => {
    const behind = historyOf(without(4)).screens
    const screens = sound.screens.map((one, n) => (n === 2 ? (behind[n] ?? one) : one))
    expect(faultsIn({ ...sound, screens })).toEqual([
      'screen of moderator shows another run, steps than the log gives',
    ])
  })
})
