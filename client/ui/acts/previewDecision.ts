import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { Decision } from '../../../shared/run/result.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { You } from '../cues/cuesFor.ts'

/** The sender of a command, its time and its show. */
export type CommandContext = {
  readonly show: ShowState
  readonly you: You
  readonly now: Instant
}

/** Returns the decision of the rules about a command, without sending it. */
export function previewDecision({ show, you, now }: CommandContext, command: Command): Decision {
  const actor = { link: you.link, ...you.grant }
  return decide(show, command, { now, wall: now, commandId: 'asked-only', actor })
}

/** Returns the show after events at a given time. */
export function showAfter(
  { show, now }: Pick<CommandContext, 'show' | 'now'>,
  events: readonly ShowEvent[],
): ShowState {
  return events.reduce((before, event) => evolve(before, { seq: 0, at: now, event }), show)
}
