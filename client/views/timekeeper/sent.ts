import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Cue, CueContent } from '../../../shared/run/cue.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** Whom a cue went to: a person by name, or everyone with a role. */
export type SentTo =
  | { readonly type: 'person'; readonly name: TextInLanguage | null }
  | { readonly type: 'group'; readonly role: Role }

/** A cue that timekeepers or others sent, and who has seen it; clock times HH:MM at home. */
export type Sent = {
  readonly id: string
  readonly at: string
  readonly content: CueContent
  readonly to: SentTo
  /** The role it came from; null where that is a timekeeper's. */
  readonly from: Role | null
  readonly seenAt: string | null
  /** False once it has expired: nobody will see it any more. */
  readonly open: boolean
}

function sentTo({ to }: Cue, agenda: Agenda, lang: LanguageTag): SentTo {
  if (to.type === 'group') return to
  const person = personOf(agenda, to.person)
  return { type: 'person', name: person === null ? null : textIn(person.name, lang) }
}

function sentFrom({ by }: Cue): Role | null {
  return by.roles.includes('timekeeper') ? null : (by.roles[0] ?? null)
}

/** Whether a cue is told here: a timekeeper's own, and what anybody else says to speakers, who should not hear it twice. */
function isTold(cue: Cue): boolean {
  return sentFrom(cue) === null || cue.to.type === 'person' || cue.to.role === 'speaker'
}

/** How many lines of what was sent are kept in sight. */
const SHOWN = 8

/** Every cue that is open or was heard of since joining, oldest first, with all who are known to have seen it. */
export function knownCues(recent: readonly Recorded[], open: readonly Cue[]): readonly Cue[] {
  const known = new Map<string, Cue>()
  for (const { event, at } of recent) {
    if (event.type === 'cueSent') known.set(event.cue.id, event.cue)
    if (event.type !== 'cueAcknowledged') continue
    const { link, person, shown } = event
    const cue = known.get(event.cue) ?? shown
    if (cue) known.set(cue.id, { ...cue, seen: [...cue.seen, { link, person, at }] })
  }
  for (const cue of open) known.set(cue.id, cue)
  return [...known.values()].toSorted((a, b) => a.sentAt - b.sentAt)
}

/** What was sent, newest first, with whether it was seen. */
export function sentCues(
  cues: readonly Cue[],
  now: Instant,
  agenda: Agenda,
  lang: LanguageTag,
): readonly Sent[] {
  const home = homeZone(agenda)
  return cues
    .filter(isTold)
    .toReversed()
    .slice(0, SHOWN)
    .map((cue) => {
      const seen = cue.seen[0]
      return {
        id: cue.id,
        at: clockText(cue.sentAt, home),
        content: cue.content,
        to: sentTo(cue, agenda, lang),
        from: sentFrom(cue),
        seenAt: seen === undefined ? null : clockText(seen.at, home),
        open: cue.until > now,
      }
    })
}
