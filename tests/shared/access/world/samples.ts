import type { OwnCommand } from '../../../../shared/access/powers.ts'
import type { Command, CommandOf, CommandType } from '../../../../shared/run/command.ts'
import type { Cue } from '../../../../shared/run/cue.ts'
import { replay } from '../../../../shared/run/evolve.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import type { ShowEvent } from '../../../../shared/run/state.ts'
import type { RunDesk, Step } from '../../../../shared/run/step.ts'
import { REAL_TIME } from '../../../../shared/time/showClock.ts'
import { canned, cueOf, free, linkMade, toPerson } from '../../../support/changes.ts'
import { redo, undo } from '../../../support/press.ts'
import { AGENDA, THREE } from './agenda.ts'
import { LINKS } from './audiences.ts'

const cue = (id: string, to: Cue['to'], by?: Cue['by']): ShowEvent => ({
  type: 'cueSent',
  v: 1,
  cue: cueOf(id, THREE, { to, until: THREE, ...(by && { by }) }),
})

function step(
  id: string,
  command: CommandType,
  side: Step['side'],
  desk: RunDesk = 'moderators',
): ShowEvent {
  const step = { id, command, by: 'planner', at: THREE, items: [], undone: false }
  switch (side) {
    case 'run':
      return stepTaken({ ...step, side, desk, changes: [] })
    case 'draft':
      return stepTaken({ ...step, side, revision: 1, undo: [] })
    case 'publication':
      return stepTaken({ ...step, side, undo: [], lowered: [] })
  }
}

const stepTaken = (step: Step): ShowEvent => ({ type: 'stepTaken', v: 3, step })

const hand = (id: string, person: string): ShowEvent => ({
  type: 'handRaised',
  v: 1,
  hand: { id, person, wants: 'floor', at: THREE },
})

const EVENTS: readonly ShowEvent[] = [
  { type: 'showCreated', v: 1, show: 'show', agenda: AGENDA, rehearsal: false, clock: REAL_TIME },
  { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} },
  ...Object.entries(LINKS).map(([link, grant]): ShowEvent => linkMade(link, grant)),
  linkMade('shared report', { roles: ['report'] }),
  hand('hand of ana', 'ana'),
  hand('hand of ben', 'ben'),
  cue('to ana', toPerson('ana')),
  cue('to ben', toPerson('ben')),
  cue('to speakers', { type: 'group', role: 'speaker' }),
  cue('from the room', toPerson('ana'), {
    link: 'timekeeper',
    roles: ['timekeeper', 'interpreter'],
  }),
  step('published', 'publish', 'publication'),
  step('drafted', 'replaceDraft', 'draft'),
  step('moved on', 'next', 'run'),
  step('held', 'pause', 'run', 'timekeepers'),
]

/** A room with a hand up and a cue open for ana and for ben, a step of each kind, and every link. */
export const ROOM = replay(EVENTS.map((event, index) => ({ seq: index + 1, at: THREE, event })))

type Sample<T extends CommandType> = {
  /** Given by ana, or by any role with charge of it. */
  readonly own: CommandOf<T>
  /** The same where a role has charge of another one. */
  readonly ownOf?: Partial<Record<Role, CommandOf<T>>>
  /** Given by a link without a person: its own in no way. */
  readonly other: CommandOf<T>
  readonly otherOf?: Partial<Record<Role, CommandOf<T>>>
}

const sendCue = (content: CommandOf<'sendCue'>['content']): Command & { type: 'sendCue' } => ({
  type: 'sendCue',
  to: toPerson('ana'),
  content,
  life: 60_000,
})

/** For every command that somebody may give within limits, one that is ana's own and one that is not the sender's. */
export const SAMPLES: { readonly [T in OwnCommand['type']]: Sample<T> } = {
  // Nobody who has charge of some steps has charge of the others: a publication is no moderator's, a move no planner's.
  undo: {
    own: undo('published'),
    ownOf: { moderator: undo('moved on'), timekeeper: undo('held') },
    other: undo('moved on'),
    otherOf: { moderator: undo('published') },
  },
  redo: {
    own: redo('drafted'),
    ownOf: { moderator: redo('moved on') },
    other: redo('moved on'),
    otherOf: { moderator: redo('drafted') },
  },
  chooseTalkingPoint: {
    own: { type: 'chooseTalkingPoint', item: 'first', point: null, was: null },
    other: { type: 'chooseTalkingPoint', item: 'second', point: null, was: null },
  },
  raiseHand: {
    own: { type: 'raiseHand', wants: 'minute' },
    other: { type: 'raiseHand', wants: 'minute' },
  },
  markAttendance: {
    own: { type: 'markAttendance', person: 'ana', mark: 'here' },
    other: { type: 'markAttendance', person: 'ana', mark: 'here' },
  },
  lowerHand: {
    own: { type: 'lowerHand', hand: 'hand of ana' },
    other: { type: 'lowerHand', hand: 'hand of ben' },
  },
  sendCue: { own: sendCue(canned('slower')), other: sendCue(free('Hurry')) },
  withdrawCue: {
    own: { type: 'withdrawCue', cue: 'from the room' },
    other: { type: 'withdrawCue', cue: 'to ana' },
  },
  acknowledgeCue: {
    own: { type: 'acknowledgeCue', cue: 'to ana' },
    other: { type: 'acknowledgeCue', cue: 'to ben' },
  },
  makeLink: {
    own: { type: 'makeLink', grant: { roles: ['speaker'], person: 'ana', booth: null } },
    other: { type: 'makeLink', grant: { roles: ['owner'], person: null, booth: null } },
  },
  replaceLink: {
    own: { type: 'replaceLink', link: 'ana' },
    other: { type: 'replaceLink', link: 'planner' },
  },
  revokeLink: {
    own: { type: 'revokeLink', link: 'ana' },
    ownOf: { planner: { type: 'revokeLink', link: 'shared report' } },
    other: { type: 'revokeLink', link: 'owner' },
  },
  setRoles: {
    own: { type: 'setRoles', link: 'ana', roles: ['speaker', 'audience'], was: ['speaker'] },
    other: { type: 'setRoles', link: 'ana', roles: ['speaker', 'owner'], was: ['speaker'] },
  },
}
