import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Decision } from '../../../shared/run/result.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** The sender of a command, its time and its show. `wall` is server time, by default equal to show time. */
export type CommandContext = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly now: Instant
  readonly wall?: Instant
}

/** Returns the decision of the rules about a command, without sending it. */
export function previewDecision(
  { show, you, now, wall = now }: CommandContext,
  command: Command,
): Decision {
  const actor = { link: you.link, ...you.grant }
  return decide(show, command, { now, wall, commandId: 'asked-only', actor })
}

/** Returns the show after events at a given time. */
export function showAfter(
  { show, now }: Pick<CommandContext, 'show' | 'now'>,
  events: readonly ShowEvent[],
): ShowState {
  return events.reduce((before, event) => evolve(before, { seq: 0, at: now, event }), show)
}
