import { AT_ENDS } from '../../../../shared/agenda/kinds.ts'
import { atEndOf, untilOf } from '../../../../shared/agenda/plan.ts'
import type { BoothTurns } from '../../../../shared/run/boothTurns.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { beganAtOf } from '../../../../shared/run/decide/time.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import {
  allottedOf,
  findItem,
  flatItems,
  itemStatus,
  liveItemId,
  nextWaiting,
} from '../../../../shared/run/lookup.ts'
import { ROLES } from '../../../../shared/run/roles.ts'
import { SIGNALS } from '../../../../shared/run/signal.ts'
import type { StageLook } from '../../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { canned, free, toPerson } from '../../../support/changes.ts'
import { PEOPLE, secret } from './agenda.ts'
import type { Moment } from './commands.ts'

/** A person of the live item, to whom a booth's signal can go; null in standby. */
function aSpeaker({ state: { published, run }, picks }: Moment): string | null {
  const found = published && findItem(published.agenda, liveItemId(run.position) ?? '')
  return found ? (picks.oneOf(found.item.speakers)?.person ?? null) : null
}

function addressee(moment: Moment): CommandOf<'sendCue'>['to'] {
  const { picks } = moment
  const speaker = picks.below(3) === 0 ? aSpeaker(moment) : null
  if (speaker !== null) return toPerson(speaker)
  return picks.below(2) === 0
    ? toPerson(picks.oneOf(PEOPLE) ?? 'ana')
    : { type: 'group', role: picks.oneOf<Role>(ROLES) ?? 'speaker' }
}

/** Any words to anybody, often a signal to somebody who speaks. */
export function cueing(moment: Moment): CommandOf<'sendCue'> {
  const { state, picks, n } = moment
  const on = liveItemId(state.run.position)
  return {
    type: 'sendCue',
    to: addressee(moment),
    content:
      picks.oneOf([
        canned(SIGNALS[n % SIGNALS.length] ?? 'slower'),
        canned('minutes', 1),
        canned('stop'),
        canned('stop'),
        free(secret(`cue:${n}`)),
        free(secret(`another cue:${n}`)),
      ] as const) ?? canned('stop'),
    life: picks.below(4) === 0 ? 5_000 : 20 * MINUTE,
    ...(picks.below(2) === 0 && on !== null ? { turn: on } : {}),
  }
}

function anItem({ state, picks }: Moment) {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  return picks.oneOf(agenda === undefined ? [] : flatItems(agenda))?.item ?? null
}

/** Moves the start of the live item, or of the show, by up to a minute. */
export function beginningAt({ state, picks }: Moment): CommandOf<'beganAt'> | null {
  const item = picks.oneOf([liveItemId(state.run.position), null])
  const was = beganAtOf(state.run, item)
  if (was === null) return null
  return { type: 'beganAt', item, at: plus(was, (picks.below(7) - 3) * 20_000), was }
}

/** Ends the live item automatically, due or not. */
export function endingByItself({ state }: Moment): CommandOf<'endByItself'> {
  const item = liveItemId(state.run.position) ?? 'nothing'
  return { type: 'endByItself', item, start: state.run.starts[item]?.seq ?? 1 }
}

/** Sets what happens at the end of an item. */
export function endingOtherwise(moment: Moment): CommandOf<'editAtEnd'> | null {
  const one = anItem(moment)
  const atEnd = moment.picks.oneOf(AT_ENDS)
  return one && atEnd && { type: 'editAtEnd', item: one.id, atEnd, was: atEndOf(one) }
}

/** An item lasts until a clock time within an hour and a half, or as long as it is allotted. */
export function lastingUntil(moment: Moment): CommandOf<'editUntil'> | null {
  const { state, picks } = moment
  const one = anItem(moment)
  const until = picks.oneOf([null, plus(state.clock.at, picks.below(90) * MINUTE)])
  return one && { type: 'editUntil', item: one.id, until, was: untilOf(one) }
}

const LOOKS: readonly StageLook[] = [
  PROGRAMME,
  { is: 'clock' },
  { is: 'countdown' },
  { is: 'black' },
  { is: 'message', texts: { en: 'Lunch is upstairs' } },
]

/** Another look of the stage, or the one that it has. */
export const looking = ({ state, picks }: Moment): CommandOf<'setStageLook'> => ({
  type: 'setStageLook',
  look: picks.oneOf(LOOKS) ?? PROGRAMME,
  was: state.run.look,
})

/** A recovery: halves a waiting item, drops another one, and moves the stop to its limit, with or without messages. */
export function recovering({ state, picks, n }: Moment): CommandOf<'recover'> | null {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) return null
  const waiting = flatItems(agenda)
    .map(({ item }) => item)
    .filter(({ id }) => itemStatus(state.run, id) === 'waiting')
  const [cut, gone] = [picks.oneOf(waiting), picks.oneOf(waiting)]
  const from = cut === null ? 0 : allottedOf(state.run, cut)
  const { hardStop: stop } = agenda
  return {
    type: 'recover',
    cuts: cut === null || cut === gone ? [] : [{ item: cut.id, from, to: Math.floor(from / 2) }],
    drops: gone === null ? [] : [gone.id],
    restores: [],
    stop: stop?.movableTo && picks.below(3) === 0 ? { was: stop.at, to: stop.movableTo } : null,
    asked: true,
    tells: picks.below(2) === 0 ? null : { word: { text: secret(`word ${n}`), lang: 'en' } },
  }
}

/** What is noted after a show, and how its report is shared. */
export const reporting = {
  remark({ state, picks, n }: Moment): CommandOf<'remark'> {
    const items = state.published === null ? [] : flatItems(state.published.agenda)
    const item = picks.oneOf(items)?.item.id ?? 'none'
    const was = state.remarks?.[item] ?? null
    const text = secret(`remark-${n}`)
    return { type: 'remark', item, remark: was === null ? { text, lang: 'en' } : null, was }
  },
  shareReport({ picks }: Moment): CommandOf<'shareReport'> {
    return { type: 'shareReport', names: picks.below(2) === 0 }
  },
  keepReport({ state, picks }: Moment): CommandOf<'keepReport'> | null {
    const share = picks.oneOf(state.shares ?? [])
    if (share === null) return null
    const was = share.until === null
    return { type: 'keepReport', link: share.link, kept: !was, was }
  },
}

/** Puts a show away, or takes it out again. */
export const putAway = ({ state }: Moment): CommandOf<'setArchived'> => ({
  type: 'setArchived',
  archived: !state.archived,
  was: state.archived,
})

type InBooth = 'takeMic' | 'leaveMic' | 'askSwap' | 'acceptSwap' | 'declineSwap' | 'skipSwap'

/** A booth with some event; an audience that does not see it asks in vain. */
const aBooth = ({ state, picks }: Moment): BoothTurns | null =>
  picks.oneOf(Object.values(state.run.booths))

const onIn = (moment: Moment): string => aBooth(moment)?.on?.who.link ?? 'none'

function anyItemId({ state, picks }: Moment): string {
  const { published } = state
  return picks.oneOf(published === null ? [] : flatItems(published.agenda))?.item.id ?? 'none'
}

const comingItem = ({ state: { published, run } }: Moment): string =>
  (published && nextWaiting(published.agenda, run)) ?? 'none'

/** Commands in booths, mostly valid ones. */
export const swapping: { readonly [T in InBooth]: (moment: Moment) => CommandOf<T> | null } = {
  takeMic: (m) => ({ type: 'takeMic', was: aBooth(m)?.on?.who.link ?? null }),
  leaveMic: () => ({ type: 'leaveMic' }),
  askSwap: (m) => ({
    type: 'askSwap',
    on: onIn(m),
    before: m.picks.oneOf([null, anyItemId(m), comingItem(m), comingItem(m)]),
  }),
  acceptSwap: (m) => ({ type: 'acceptSwap', request: aBooth(m)?.request?.id ?? 'none' }),
  declineSwap: (m) => ({ type: 'declineSwap', request: aBooth(m)?.request?.id ?? 'none' }),
  skipSwap: (m) => ({ type: 'skipSwap', on: onIn(m), before: anyItemId(m) }),
}
