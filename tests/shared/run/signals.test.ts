import { describe, expect, test } from 'vitest'
import { CueCounts } from '../../../shared/report/tallies.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Addressee } from '../../../shared/run/cue.ts'
import {
  acknowledgedBy,
  type Signal,
  signalOf,
  signalReceivers,
} from '../../../shared/run/signal.ts'
import { toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'

const YAN: Addressee = toPerson('wentao-yan')
const BARRA: Addressee = toPerson('marc-barra')
const DESK: Addressee = { type: 'group', role: 'moderator' }

/** Yan's talk of 15 minutes, which began at 15:40. */
const onYan = () => given(founding()).onPlanUntil('talk-yan').asBooth('en-zh')

function signal(to: Addressee, canned: Signal = 'slower'): CommandOf<'sendCue'> {
  const content = { type: 'canned', canned, params: null } as const
  return { type: 'sendCue', to, content, life: 120_000, turn: 'talk-yan' }
}

/** A signal that names no turn, as booths send it while nobody speaks. */
function bare(to: Addressee, canned?: Signal): CommandOf<'sendCue'> {
  const { turn: _, ...rest } = signal(to, canned)
  return rest
}

/** Both copies of a signal: to the speaker, and to the moderators. */
const signalled = (show: Case, canned?: Signal) =>
  show.does(signal(YAN, canned)).does(signal(DESK, canned))

const ids = ({ state }: Case) => state.cues.map(({ id }) => id)
const cueTo = ({ state }: Case, to: Addressee) => {
  return present(state.cues.find((one) => one.to.type === to.type))
}
const seenBy = (show: Case, to: Addressee) =>
  show.does({ type: 'acknowledgeCue', cue: cueTo(show, to).id })

test('R7c: whom a signal goes to: not to who is marked not here', () => {
  const away = { type: 'markAttendance', person: 'wentao-yan', mark: 'not-here' } as const
  const show = onYan().as('moderator').does(away).asBooth('en-zh')
  show.when(signal(YAN)).refuses('stale-value', { field: 'speaking', actual: [] })
  show.when(signal(DESK)).emits('cueSent')
  show.as('moderator').does({ ...away, person: 'marc-barra' })
  expect(ids(show)).toHaveLength(1)
})

test('R17: the same signal to the same receiver rests for ten seconds while it is open, whichever booth sends it', () => {
  const show = signalled(onYan().at('15:42'))
  const [first] = ids(show)
  show.at('15:42:09.9').when(signal(YAN)).refuses('signal-open', { cue: first })
  show.asRoles('other', ['interpreter']).when(signal(YAN)).refuses('signal-open')
  show.at('15:42:10').when(signal(YAN)).emits('cueExpired', 'cueSent')
  expect(ids(show)).toHaveLength(2)
  expect(ids(show)).not.toContain(first)
})

test('R17: a signal goes to the present speaker and to nobody else: not to who spoke before, nor to who speaks next', () => {
  const show = onYan().at('15:42')
  const actual = ['wentao-yan']
  show.when(signal(BARRA)).refuses('stale-value', { field: 'speaking', actual })
  show.as('moderator').at('15:55').does('next').asBooth('en-zh').at('15:55:00.2')
  const isOn = { stated: { item: 'talk-yan' }, actual: { item: 'talk-barra' } }
  for (const to of [YAN, BARRA, DESK]) show.when(signal(to)).refuses('stale-place', isOn)
  show.when(bare(YAN)).refuses('stale-value', { actual: ['marc-barra'] })
  show.when(bare(BARRA)).emits('cueSent')
  expect(show.state.cues.at(-1)?.turn).toBe('talk-barra')
})

describe('a signal is gone', () => {
  test('R17: and that a moderator has seen it does not mean that the speaker has', () => {
    const show = signalled(onYan().at('15:42'))
    seenBy(show.as('moderator'), DESK)
    expect(acknowledgedBy(show.state, cueTo(show, YAN))).toBe('moderator')
  })

  /** Barra is next: in standby after Yan's talk. */
  const barraNext = () => {
    const show = onYan().as('moderator').at('15:55').does('finish').asBooth('en-zh')
    for (const to of [BARRA, DESK]) show.does(bare(to, 'microphone'))
    return show.as('moderator')
  }

  test('R17: of who is next, when somebody else begins or is next', () => {
    barraNext().when('goTo', 'talk-wang').emits('itemStarted', 'cueExpired', 'cueExpired')
    const show = barraNext()
    show.when({ type: 'drop', item: 'talk-barra' }).emits('itemDropped', 'cueExpired', 'cueExpired')

    const pause = given(founding()).onPlanUntil('water-break-item').asBooth('en-zh')
    const [next] = signalReceivers(pause.state)
    pause
      .does(bare(toPerson(next ?? '')))
      .as('moderator')
      .does('next')
    expect(ids(pause)).toHaveLength(1)
  })
})

test('R17: who runs the show gives cues, and no signals, whatever other roles they have', () => {
  const both = { link: 'both', roles: ['moderator', 'interpreter'] as const }
  const content = signal(YAN).content
  expect(signalOf({ by: both, content })).toBeNull()
  expect(signalOf({ by: { ...both, roles: ['interpreter'] }, content })).toBe('slower')
})

test('R17: one press is counted once, however many receivers it had, and as seen where one of them saw it', () => {
  const show = signalled(onYan().at('15:42'))
  seenBy(show.as('yan', 'wentao-yan'), YAN)
  signalled(show.at('15:43').asBooth('en-zh'))
  // As soon as it may be pressed again.
  signalled(show.at('15:43:10'))
  signalled(show, 'cantHear')
  const counts = new CueCounts()
  for (const envelope of show.log) counts.take({ envelope, before: show.state, after: show.state })
  expect(counts.counts().signals).toEqual([
    { words: 'slower', sent: 3, seen: 1 },
    { words: 'cantHear', sent: 1, seen: 0 },
  ])
})
