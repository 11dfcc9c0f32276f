import { may } from '../../../../shared/access/may.ts'
import type { Command, CommandType } from '../../../../shared/run/command.ts'
import type { Grant, Role } from '../../../../shared/run/grant.ts'
import { MAKERS, type Moment } from '../../../shared/access/world/commands.ts'

/** What people of a role press, and how often by comparison. */
const PRESSED: Partial<Record<Role, Partial<Record<CommandType, number>>>> = {
  moderator: {
    next: 5,
    previous: 1,
    goTo: 2,
    finish: 2,
    pause: 2,
    resume: 3,
    undo: 8,
    giveTime: 3,
    takeTime: 2,
    insert: 2,
    drop: 1,
    restore: 1,
    swap: 1,
    reorder: 1,
    putNext: 1,
    editTitle: 2,
    editLength: 1,
    editSpeakers: 1,
    markAttendance: 3,
    sendCue: 3,
    withdrawCue: 1,
    giveFloor: 1,
    endFloor: 1,
    lowerHand: 1,
    setLanguage: 1,
  },
  timekeeper: { giveTime: 3, takeTime: 2, pause: 2, resume: 3, sendCue: 4, undo: 3 },
  planner: { editDraft: 8, undo: 3, redo: 3, publish: 2 },
  speaker: { raiseHand: 3, lowerHand: 2, acknowledgeCue: 4 },
}

function pressedBy({ roles }: Grant): readonly CommandType[] {
  return roles.flatMap((role) =>
    Object.entries(PRESSED[role] ?? {}).flatMap(([type, often]) =>
      Array<CommandType>(often).fill(type as CommandType),
    ),
  )
}

function startsOr(type: CommandType | null, { state }: Moment): CommandType | null {
  return state.run.position.status === 'planned' && type === 'next' ? 'startShow' : type
}

/** What somebody with this grant presses next by what they see; null where they press nothing. */
export function pressOf(grant: Grant, moment: Moment): Command | null {
  const type = startsOr(moment.picks.oneOf(pressedBy(grant)), moment)
  const command: Command | null = type && MAKERS[type](moment)
  return command !== null && may(grant, command, moment.state) ? command : null
}
