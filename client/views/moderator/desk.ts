import { may } from '../../../shared/access/may.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** What the console derives everything from: the show, who sits at the desk, the moment and the reader's language. */
export type Desk = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly seq: number
  readonly now: Instant
  readonly lang: LanguageTag
}

/** The command itself where this person may give it and the show would take it now; else null. */
export function possible<C extends Command>(desk: Desk, command: C | null): C | null {
  if (command === null || !may(desk.you.grant, command, desk.show)) return null
  const decision = decide(desk.show, command, {
    now: desk.now,
    wall: desk.now,
    commandId: 'asked-only',
    actor: { link: desk.you.link, ...desk.you.grant },
    seq: desk.seq,
  })
  return decision.ok ? command : null
}
