import { isAddressed } from '../../../../shared/access/addressed.ts'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import {
  type Addressee,
  type CannedCue,
  CUE_LIFE,
  type Cue,
  type CueContent,
} from '../../../../shared/run/cue.ts'
import { inOrder, type Role } from '../../../../shared/run/grant.ts'
import { allottedOf, findItem, itemOn, nextWaiting } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { speakingNow } from '../../../ui/agenda/cast.ts'
import type { Desk } from '../desk/desk.ts'

/** Where everyone with a role stands among those whom a cue can go to; null where it goes to none of them. */
const GROUP: Readonly<Record<Role, number | null>> = {
  speaker: 1,
  moderator: 2,
  timekeeper: 3,
  interpreter: 4,
  stage: 5,
  audience: 6,
  owner: null,
  planner: null,
  guest: null,
}

/** Groups a cue can go to. */
export const CUE_GROUPS: readonly Role[] = inOrder(GROUP)

/** Whoever speaks in what is on: who has the floor, else its speakers. */
function speakersNow({ published, run }: ShowState): readonly PersonId[] {
  const on = itemOn(run.position)
  const item = published === null || on === null ? null : findItem(published.agenda, on)?.item
  if (published === null || !item) return []
  return speakingNow(published.agenda, item, run.floor).map(({ id }) => id)
}

/** Somebody a cue goes to by itself, and whether that is because they are on or because they are next. */
export type Usual = { readonly person: PersonId; readonly as: 'on' | 'next' }

/** Whom a cue goes to by itself: whoever speaks in what is on; between items the first speaker of what is next. */
export function usualReceiver(show: ShowState): Usual | null {
  const agenda = show.published?.agenda
  if (agenda === undefined) return null
  if (itemOn(show.run.position) !== null) {
    const [person] = speakersNow(show)
    return person === undefined ? null : { person, as: 'on' }
  }
  const next = nextWaiting(agenda, show.run)
  const item = next === null ? null : findItem(agenda, next)?.item
  const person = item?.speakers[0]?.person
  return person === undefined ? null : { person, as: 'next' }
}

type Word = Exclude<CannedCue, 'minutes'>

/** Canned words while something is on, and between items, when nobody can stop and somebody has to get ready. */
const WHILE_ON: readonly Word[] = ['stop', 'louder', 'slower', 'slides', 'microphone', 'next']
const BETWEEN: readonly Word[] = ['next', 'microphone', 'slides', 'louder', 'slower']

/** The canned words for a receiver: who is on has been ready for long. */
function wordsFor(show: ShowState, to: Addressee | null): readonly Word[] {
  if (itemOn(show.run.position) === null) return BETWEEN
  const on = to?.type === 'person' && speakersNow(show).includes(to.person)
  return on ? WHILE_ON.filter((word) => word !== 'next') : WHILE_ON
}

/** The canned cues offered: minutes left only where they are at most half of what is allotted (T6). */
export function cannedOf(show: ShowState, to: Addressee | null): readonly CueContent[] {
  const agenda = show.published?.agenda
  const on = itemOn(show.run.position)
  const item = agenda && on !== null ? findItem(agenda, on)?.item : undefined
  const allotted = item === undefined ? 0 : allottedOf(show.run, item)
  const minutes = [5, 2, 1]
    .filter((count) => count * MINUTE <= allotted / 2)
    .map((count): CueContent => ({ type: 'canned', canned: 'minutes', params: { minutes: count } }))
  return [
    ...minutes,
    ...wordsFor(show, to).map((canned): CueContent => ({ type: 'canned', canned, params: null })),
  ]
}

/** A written cue; its language is told by its script. */
export function writtenCue(text: string): CueContent {
  return { type: 'free', text: text.trim(), lang: /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en' }
}

/** The command that sends a cue. */
export function sendCue(to: Addressee, content: CueContent): CommandOf<'sendCue'> {
  return { type: 'sendCue', to, content, life: CUE_LIFE }
}

/** Whether a cue is for the desks and from another screen: a signal, not a cue of this desk. */
function isSignal({ by, to }: Cue, you: Desk['you']): boolean {
  return by.link !== you.link && to.type === 'group' && to.role === 'moderator'
}

/** Open cues to the others, newest first; what comes to the desk itself is told as a signal. */
export function openCues({ show, you }: Pick<Desk, 'show' | 'you'>, now: Instant): readonly Cue[] {
  return show.cues.filter((cue) => cue.until > now && !isSignal(cue, you)).toReversed()
}

/** Open cues for this desk that it has not acknowledged, oldest first: signals from booths and timekeepers. */
export function signalsFor(
  { show, you }: Pick<Desk, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  return show.cues.filter(
    (cue) =>
      cue.until > now &&
      isSignal(cue, you) &&
      isAddressed(cue.to, you.grant) &&
      !cue.seen.some(({ link }) => link === you.link),
  )
}
