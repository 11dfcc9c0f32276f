import { isAddressed } from '../../../../shared/access/audience.ts'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { type Addressee, CUE_LIFE, type Cue, type CueContent } from '../../../../shared/run/cue.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { allottedOf, findItem, itemOn, nextWaiting } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import type { Desk } from '../desk/desk.ts'

/** Groups a cue can go to. */
export const CUE_GROUPS = [
  'speaker',
  'moderator',
  'timekeeper',
  'interpreter',
  'stage',
  'audience',
] as const satisfies readonly Role[]

/** Whom a cue goes to by itself: the first speaker of what is on, else of what is next. */
export function usualReceiver(show: ShowState): PersonId | null {
  const agenda = show.published?.agenda
  if (agenda === undefined) return null
  const id = itemOn(show.run.position) ?? nextWaiting(agenda, show.run)
  const item = id === null ? null : findItem(agenda, id)?.item
  return item?.speakers[0]?.person ?? null
}

/** The canned cues offered: minutes left only where they are at most half of what is allotted (T6). */
export function cannedOf(show: ShowState): readonly CueContent[] {
  const agenda = show.published?.agenda
  const on = itemOn(show.run.position)
  const item = agenda && on !== null ? findItem(agenda, on)?.item : undefined
  const allotted = item === undefined ? 0 : allottedOf(show.run, item)
  const minutes = [5, 2, 1]
    .filter((count) => count * MINUTE <= allotted / 2)
    .map((count): CueContent => ({ type: 'canned', canned: 'minutes', params: { minutes: count } }))
  const words = ['stop', 'louder', 'slower', 'slides', 'microphone', 'next'] as const
  return [
    ...minutes,
    ...words.map((canned): CueContent => ({ type: 'canned', canned, params: null })),
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

/** Open cues that somebody at the desk sent out, newest first. */
export function openCues({ show }: Pick<Desk, 'show'>, now: Instant): readonly Cue[] {
  return show.cues.filter((cue) => cue.until > now).toReversed()
}

/** Open cues for this desk that it has not acknowledged, oldest first: signals from booths and timekeepers. */
export function signalsFor(
  { show, you }: Pick<Desk, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  return show.cues.filter(
    (cue) =>
      cue.until > now &&
      cue.by.link !== you.link &&
      cue.to.type === 'group' &&
      cue.to.role === 'moderator' &&
      isAddressed(cue.to, you.grant) &&
      !cue.seen.some(({ link }) => link === you.link),
  )
}
