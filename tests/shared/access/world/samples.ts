import type { Command, CommandOf, CommandType } from '../../../../shared/run/command.ts'
import type { Cue } from '../../../../shared/run/cue.ts'
import type { ShowEvent } from '../../../../shared/run/events.ts'
import { replay } from '../../../../shared/run/evolve.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import type { RunDesk, Step } from '../../../../shared/run/step.ts'
import { REAL_TIME } from '../../../../shared/time/showClock.ts'
import { redo, undo } from '../../../support/press.ts'
import { AGENDA, THREE } from './agenda.ts'
import { LINKS } from './audiences.ts'

function cue(
  id: string,
  to: Cue['to'],
  by: Cue['by'] = { link: 'moderator', roles: ['moderator'] },
): ShowEvent {
  return {
    type: 'cueSent',
    v: 1,
    cue: {
      id,
      to,
      content: { type: 'free', text: 'A word', lang: 'en' },
      by,
      sentAt: THREE,
      until: THREE,
      seen: [],
    },
  }
}

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

function stepTaken(step: Step): ShowEvent {
  return { type: 'stepTaken', v: 3, step }
}

function hand(id: string, person: string): ShowEvent {
  return { type: 'handRaised', v: 1, hand: { id, person, wants: 'floor', at: THREE } }
}

const EVENTS: readonly ShowEvent[] = [
  { type: 'showCreated', v: 1, show: 'show', agenda: AGENDA, rehearsal: false, clock: REAL_TIME },
  { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} },
  ...Object.entries(LINKS).map(
    ([link, grant]): ShowEvent => ({ type: 'linkMade', v: 1, link, grant }),
  ),
  {
    type: 'linkMade',
    v: 1,
    link: 'shared report',
    grant: { roles: ['report'], person: null, booth: null },
  },
  hand('hand of ana', 'ana'),
  hand('hand of ben', 'ben'),
  cue('to ana', { type: 'person', person: 'ana' }),
  cue('to ben', { type: 'person', person: 'ben' }),
  cue('to speakers', { type: 'group', role: 'speaker' }),
  cue(
    'from the room',
    { type: 'person', person: 'ana' },
    { link: 'timekeeper', roles: ['timekeeper', 'interpreter'] },
  ),
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

function both<T extends CommandType>(command: CommandOf<T>): Sample<T> {
  return { own: command, other: command }
}

const from = { at: 'item', item: 'first' } as const
const spot = { segment: 'talks', after: null }

function sendCue(content: CommandOf<'sendCue'>['content']): Command & { type: 'sendCue' } {
  return { type: 'sendCue', to: { type: 'person', person: 'ana' }, content, life: 60_000 }
}

/** For every command, one that is ana's own and one that is not the sender's. */
export const SAMPLES: { readonly [T in CommandType]: Sample<T> } = {
  startShow: both({ type: 'startShow' }),
  next: both({ type: 'next', from }),
  previous: both({ type: 'previous', from }),
  goTo: both({ type: 'goTo', item: 'case', from }),
  finish: both({ type: 'finish', item: 'first' }),
  endByItself: both({ type: 'endByItself', item: 'first', start: 1 }),
  pause: both({ type: 'pause', item: 'first' }),
  resume: both({ type: 'resume', item: 'first' }),
  endShow: both({ type: 'endShow', from }),
  reopen: both({ type: 'reopen' }),
  runNow: both({ type: 'runNow' }),
  // Nobody who has charge of some steps has charge of the others: a publication is no moderator's, a move no planner's.
  undo: {
    own: undo('published'),
    ownOf: {
      moderator: undo('moved on'),
      timekeeper: undo('held'),
    },
    other: undo('moved on'),
    otherOf: { moderator: undo('published') },
  },
  redo: {
    own: redo('drafted'),
    ownOf: { moderator: redo('moved on') },
    other: redo('moved on'),
    otherOf: { moderator: redo('drafted') },
  },
  giveTime: both({ type: 'giveTime', item: 'first', by: 60_000 }),
  beganAt: both({ type: 'beganAt', item: 'first', at: THREE, was: THREE }),
  goOnAt: both({ type: 'goOnAt', item: 'first', at: THREE, was: THREE }),
  takeTime: both({ type: 'takeTime', item: 'first', by: 60_000 }),
  drop: both({ type: 'drop', item: 'case' }),
  restore: both({ type: 'restore', item: 'case' }),
  recover: both({
    type: 'recover',
    cuts: [],
    drops: ['case'],
    restores: [],
    stop: null,
    asked: false,
    tells: null,
  }),
  putNext: both({ type: 'putNext', item: 'case', from }),
  swap: both({ type: 'swap', a: 'first', b: 'second' }),
  reorder: both({ type: 'reorder', item: 'second', to: spot, was: spot }),
  insert: both({
    type: 'insert',
    at: spot,
    item: { title: { en: 'More' }, kind: 'talk', planned: 0, speakers: [], language: null },
    newPeople: [],
  }),
  editTitle: both({ type: 'editTitle', item: 'case', title: { en: 'B' }, was: { en: 'A' } }),
  editLength: both({ type: 'editLength', item: 'case', length: 2, was: 1 }),
  editSpeakers: both({ type: 'editSpeakers', item: 'case', speakers: [], newPeople: [], was: [] }),
  editAtEnd: both({ type: 'editAtEnd', item: 'first', atEnd: 'goOn', was: 'hold' }),
  editUntil: both({ type: 'editUntil', item: 'first', until: THREE, was: null }),
  setLanguage: both({ type: 'setLanguage', language: 'zh-Hans', was: null }),
  chooseTalkingPoint: {
    own: { type: 'chooseTalkingPoint', item: 'first', point: null, was: null },
    other: { type: 'chooseTalkingPoint', item: 'second', point: null, was: null },
  },
  giveFloor: both({ type: 'giveFloor', item: 'first', person: 'ana', limit: null }),
  endFloor: both({ type: 'endFloor', turn: 'turn of ana' }),
  raiseHand: both({ type: 'raiseHand', wants: 'minute' }),
  lowerHand: {
    own: { type: 'lowerHand', hand: 'hand of ana' },
    other: { type: 'lowerHand', hand: 'hand of ben' },
  },
  markAttendance: both({ type: 'markAttendance', person: 'ana', mark: 'here' }),
  sendCue: {
    own: sendCue({ type: 'canned', canned: 'slower', params: null }),
    other: sendCue({ type: 'free', text: 'Hurry', lang: 'en' }),
  },
  withdrawCue: {
    own: { type: 'withdrawCue', cue: 'from the room' },
    other: { type: 'withdrawCue', cue: 'to ana' },
  },
  setStageLook: both({ type: 'setStageLook', look: { is: 'black' }, was: { is: 'programme' } }),
  takeMic: both({ type: 'takeMic', was: null }),
  leaveMic: both({ type: 'leaveMic' }),
  askSwap: both({ type: 'askSwap', on: 'booth', before: null }),
  acceptSwap: both({ type: 'acceptSwap', request: 'asked' }),
  declineSwap: both({ type: 'declineSwap', request: 'asked' }),
  skipSwap: both({ type: 'skipSwap', on: 'booth', before: 'case' }),
  acknowledgeCue: {
    own: { type: 'acknowledgeCue', cue: 'to ana' },
    other: { type: 'acknowledgeCue', cue: 'to ben' },
  },
  replaceDraft: both({ type: 'replaceDraft', agenda: AGENDA, revision: 0 }),
  editDraft: both({
    type: 'editDraft',
    changes: [{ type: 'setValue', of: 'item', id: 'case', field: 'planned', value: 2, was: 1 }],
  }),
  publish: both({ type: 'publish', revision: 0, step: null }),
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
  setClock: both({ type: 'setClock', rate: 1, paused: false, forwardTo: null }),
  beginAgain: both({ type: 'beginAgain' }),
  remark: both({ type: 'remark', item: 'first', remark: { text: 'Late', lang: 'en' }, was: null }),
  shareReport: both({ type: 'shareReport', names: false }),
  keepReport: both({ type: 'keepReport', link: 'shared report', kept: true, was: false }),
  setPublic: both({ type: 'setPublic', public: true, was: false }),
  setArchived: both({ type: 'setArchived', archived: true, was: false }),
}
