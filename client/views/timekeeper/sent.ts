import { canAcknowledge } from '../../../shared/access/powers.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { cueSpan, isArmed, isShown } from '../../../shared/run/openCue.ts'
import type { PeopleEvents, Recorded, ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Sender, senderOf } from '../../ui/connection/cueSender.ts'

/** The receiver of a cue: a person by name, or everyone with a role. */
export type SentTo =
  | { readonly type: 'person'; readonly name: TextInLanguage | null }
  | { readonly type: 'group'; readonly role: Role }

/** The reason why a cue disappeared before its time was over. */
type Gone = 'withdrawn' | 'ended' | 'taken'

/** The status of a cue; clock times HH:MM in the home zone. */
export type Fate =
  | { readonly is: 'seen'; readonly at: string }
  /** The receivers cannot acknowledge the cue: their screens show it until then, or did show it. */
  | { readonly is: 'showing' | 'shown'; readonly at: string }
  /** An armed card that waits until so many minutes are left. */
  | { readonly is: 'armed'; readonly minutes: number }
  | { readonly is: 'notYet' | 'never' | Gone }

/** A cue that this screen knows, also after it disappeared. */
export type KnownCue = { readonly cue: Cue; readonly gone: Gone | 'over' | null }

function sentTo({ to }: Cue, agenda: Agenda, lang: LanguageTag): SentTo {
  if (to.type === 'group') return to
  const person = personOf(agenda, to.person)
  return { type: 'person', name: person === null ? null : textIn(person.name, lang) }
}

function sentFrom(cue: Cue): Exclude<Sender, 'timekeeper'> | null {
  const sender = senderOf(cue)
  return sender === 'timekeeper' || cue.by.roles.includes('timekeeper') ? null : sender
}

/** Returns whether a cue is listed: a timekeeper's, or to speakers, who should not get it twice. */
function isListed({ cue }: KnownCue): boolean {
  return sentFrom(cue) === null || cue.to.type === 'person' || cue.to.role === 'speaker'
}

/** The maximum number of listed cues. */
const MAX_LISTED = 8

function reasonOf(
  event: Extract<PeopleEvents, { type: 'cueExpired' | 'cueWithdrawn' | 'cardDropped' }>,
): KnownCue['gone'] {
  if (event.type === 'cardDropped') return event.why
  return event.type === 'cueExpired' ? 'over' : 'withdrawn'
}

/** Returns a known cue after an event about it; null if the event concerns no known cue. */
function cueOf({ event, at }: Recorded, known: ReadonlyMap<string, KnownCue>): KnownCue | null {
  switch (event.type) {
    case 'cueSent':
      return { cue: event.cue, gone: null }
    case 'cueAcknowledged': {
      const { link, person, shown } = event
      const cue = known.get(event.cue)?.cue ?? shown
      return cue ? { cue: { ...cue, seen: [...cue.seen, { link, person, at }] }, gone: null } : null
    }
    case 'cueExpired':
    case 'cueWithdrawn':
    case 'cardDropped': {
      const one = known.get(event.cue)
      return one ? { ...one, gone: reasonOf(event) } : null
    }
    default:
      return null
  }
}

/** Returns every cue that is open or was received since joining, oldest first, with everyone known to have seen it. */
export function knownCues(recent: readonly Recorded[], open: readonly Cue[]): readonly KnownCue[] {
  const known = new Map<string, KnownCue>()
  for (const recorded of recent) {
    const one = cueOf(recorded, known)
    if (one !== null) known.set(one.cue.id, one)
  }
  for (const cue of open) known.set(cue.id, { cue, gone: null })
  return [...known.values()].toSorted((a, b) => a.cue.sentAt - b.cue.sentAt)
}

function fateOf({ cue, gone }: KnownCue, state: ShowState, now: Instant, home: string): Fate {
  const seen = cue.seen[0]
  if (seen !== undefined) return { is: 'seen', at: clockText(seen.at, home) }
  if (gone !== null && gone !== 'over') return { is: gone }
  // A cue that is over stays over, also if its turn is live again.
  const isOpen = gone === null
  if (isOpen && cue.due && isArmed(state, cue, now))
    return { is: 'armed', minutes: cue.due.left / 60_000 }
  const open = isOpen && isShown(state, cue, now)
  const span = cueSpan(state, cue, now)
  if (canAcknowledge(cue.to) || span === null) return { is: open ? 'notYet' : 'never' }
  return { is: open ? 'showing' : 'shown', at: clockText(span.until, home) }
}

/** Returns the sent cues, newest first, with their fates. */
export function sentCues(
  cues: readonly KnownCue[],
  state: ShowState,
  agenda: Agenda,
  now: Instant,
  lang: LanguageTag,
) {
  const home = homeZone(agenda)
  return cues
    .filter(isListed)
    .toReversed()
    .slice(0, MAX_LISTED)
    .map((known) => {
      const { cue } = known
      const from = sentFrom(cue)
      const fate = fateOf(known, state, now, home)
      return {
        cue,
        at: clockText(cue.sentAt, home),
        /** The sender; null if that is a timekeeper. */
        from,
        fate,
        to: sentTo(cue, agenda, lang),
        /** Whether the cue can be withdrawn here: a timekeeper sent it, and it is open. An armed card is withdrawn by its own key. */
        open: from === null && (fate.is === 'notYet' || fate.is === 'showing'),
      }
    })
}

/** A cue that timekeepers or others sent, with its fate; clock times HH:MM in the home zone. */
export type Sent = ReturnType<typeof sentCues>[number]
