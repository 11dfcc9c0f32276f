import type { LinkId } from '../../../../shared/agenda/ids.ts'
import type { BoothTurns } from '../../../../shared/run/boothTurns.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { SwapProposal } from '../../../../shared/timing/boothWork.ts'

/** What each act of the booth gives now, against what is shown; null where it is off. */
export type BoothCommands = {
  /** On from now: the first, or in need. */
  readonly take: Command | null
  readonly leave: Command | null
  readonly ask: Command | null
  readonly accept: Command | null
  readonly decline: Command | null
}

const NOTHING: BoothCommands = {
  take: null,
  leave: null,
  ask: null,
  accept: null,
  decline: null,
}

/** Yes: to what a colleague asks of oneself; else to what is proposed, which asks them. */
function acceptance(
  { on, request }: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null,
): Command | null {
  if (on === null) return null
  if (request !== null) {
    const isAsked = on.who.link === you || on.who.link === request.by.link
    const isOpen = request.successor === null && request.by.link !== you
    return isOpen && isAsked ? { type: 'acceptSwap', request: request.id } : null
  }
  // With no boundary near it is asked for at any time; once it is overdue, at once.
  if (proposal?.needsAnswer !== true || (proposal.before === null && !proposal.overdue)) return null
  return { type: 'askSwap', on: on.who.link, before: proposal.before?.item.id ?? null }
}

/** No: to what is asked or agreed, one's own too; else to the item that is proposed. */
function refusal(
  { on, request }: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null,
): Command | null {
  if (on === null) return null
  if (request !== null) {
    const theirs = [on.who.link, request.by.link, request.successor?.link]
    const isConcerned = theirs.includes(you) || on.who.link === request.by.link
    return isConcerned ? { type: 'declineSwap', request: request.id } : null
  }
  if (proposal?.needsAnswer !== true || proposal.before === null) return null
  return { type: 'skipSwap', on: on.who.link, before: proposal.before.item.id }
}

/** A swap now: unless one is asked for already. */
function asking({ on, request }: BoothTurns): Command | null {
  if (on === null) return null
  const isOpen = request !== null && request.successor === null
  const isLater = request?.before != null
  if (isOpen && !isLater) return null
  return { type: 'askSwap', on: on.who.link, before: null }
}

/** What can be done in a booth, and what each press comes to; `over`: the show has ended; `isHeard`: somebody is connected who can be asked to swap. */
export function boothCommands(
  turns: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null | 'over',
  isHeard: boolean,
): BoothCommands {
  if (proposal === 'over') return NOTHING
  const { on, request } = turns
  const youAreOn = on?.who.link === you
  const colleagueAsks = request !== null && request.successor === null && request.by.link !== you
  return {
    take: youAreOn ? null : { type: 'takeMic', was: on?.who.link ?? null },
    leave: youAreOn ? { type: 'leaveMic' } : null,
    ask: colleagueAsks || !isHeard ? null : asking(turns),
    accept: acceptance(turns, you, isHeard ? proposal : null),
    decline: refusal(turns, you, proposal),
  }
}
