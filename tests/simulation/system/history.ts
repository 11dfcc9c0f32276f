import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Envelope, ShowState } from '../../../shared/run/state.ts'

/** What a screen learnt of a command: that it was sent, done at a seq or refused; that nobody could say; or that the log does not know it. */
export type Learnt =
  | { readonly is: 'sent' | 'unclear' | 'unknown' | 'refused' }
  | { readonly is: 'done'; readonly seq: number }

/** A command that was given, and all that its screen learnt of it, in order. */
export type GivenOnce = {
  readonly link: LinkId
  readonly id: string
  readonly command: Command
  readonly learnt: readonly Learnt[]
  /** Whether its page forgot it without an answer, a minute after the press. */
  readonly isExpired?: boolean
}

/** What a screen shows when all is well again. */
export type Shown = {
  readonly screen: string
  readonly link: LinkId
  readonly state: ShowState | null
}

/** All that is known of one show behind its faults: what was given, what its log holds, and what its screens show. */
export type History = {
  readonly log: readonly Envelope[]
  readonly given: readonly GivenOnce[]
  readonly screens: readonly Shown[]
}

/** The part of a history's log that one command wrote, in one place. */
export type Written = {
  readonly link: LinkId
  readonly id: string
  readonly envelopes: readonly Envelope[]
}

/** The log command by command, as they stand in it. */
export function writtenIn(log: readonly Envelope[]): readonly Written[] {
  const all: { link: LinkId; id: string; envelopes: Envelope[] }[] = []
  for (const envelope of log) {
    const last = all.at(-1)
    const { actor: link, commandId: id } = envelope
    if (last?.link === link && last.id === id) last.envelopes.push(envelope)
    else all.push({ link, id, envelopes: [envelope] })
  }
  return all
}

/** What was told of by a command and by whom, in short. */
export const named = ({ link, id, command }: Pick<GivenOnce, 'link' | 'id' | 'command'>): string =>
  `${command.type} of ${link} (${id.slice(0, 8)})`
