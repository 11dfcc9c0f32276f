import { may } from '../../../../shared/access/may.ts'
import type { LinkId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'

/** What the console derives everything from: the show, who sits at the desk, the moment and the reader's language. */
export type Desk = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly seq: number
  readonly now: Instant
  readonly lang: LanguageTag
  /** The zone of the device it is read on; absent where that is not known. */
  readonly device?: string | null
  /** The day that times are told from (Z3); absent while nothing is published. */
  readonly day?: string | null
}

/** What a dialog of the console takes. */
export type DeskDialogProps = {
  readonly desk: Desk
  readonly open: boolean
  readonly onClose: () => void
}

/** As much of a desk as names, zones and authors are told by: it stays the same while the show runs as it is planned. */
export type Telling = Pick<Desk, 'you' | 'lang' | 'device' | 'day'> & {
  readonly show: Pick<ShowState, 'published'>
}

/** What was asked of a desk, by command: many parts of the console ask the same, and each answer is as dear as giving it. */
const answered = new WeakMap<Desk, Map<string, Refusal | null>>()

/** Why the show would not take a command from this person now; null where it would. */
export function refusalOf(desk: Desk, command: Command): Refusal | null {
  const answers = answered.get(desk) ?? new Map<string, Refusal | null>()
  answered.set(desk, answers)
  const asked = JSON.stringify(command)
  const known = answers.get(asked)
  if (known !== undefined) return known
  const answer = askedAnew(desk, command)
  answers.set(asked, answer)
  return answer
}

function askedAnew(desk: Desk, command: Command): Refusal | null {
  const { roles } = desk.you.grant
  if (!may(desk.you.grant, command, desk.show))
    return { reason: 'forbidden', command: command.type, roles }
  const decision = decide(desk.show, command, {
    now: desk.now,
    wall: desk.now,
    commandId: 'asked-only',
    actor: { link: desk.you.link, ...desk.you.grant },
  })
  if (decision.ok) return null
  // What would be held back for a moment only can be pressed: it is refused in place, and no button flickers (R2b).
  return decision.refusal.reason === 'just-moved' ? null : decision.refusal
}

/** The command itself where this person may give it and the show would take it now; else null. */
export function possible<C extends Command>(desk: Desk, command: C | null): C | null {
  return command === null || refusalOf(desk, command) !== null ? null : command
}
