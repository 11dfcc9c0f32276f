import { describe, expect, test } from 'vitest'
import { grantPower, may } from '../../../shared/access/may.ts'
import type { OwnCommand } from '../../../shared/access/powers.ts'
import { Command, type CommandType } from '../../../shared/run/command.ts'
import type { CueContent } from '../../../shared/run/cue.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import { SCOPES, type Scope } from '../../../shared/run/scopes.ts'
import { SIGNALS } from '../../../shared/run/signal.ts'
import { sendCue, toPerson } from '../../support/changes.ts'
import { undo } from '../../support/press.ts'
import { ROOM, SAMPLES } from './world/samples.ts'

/** What each role may do with the commands behind it. */
const TABLE = `
owner planner moderator timekeeper interpreter speaker audience stage guest report integration calendar seriesCalendar
yes   no      yes       no         no          no      no       no    no    no     no          no       no             startShow next previous goTo finish endShow reopen
yes   no      yes       no         no          no      no       no    no    no     no          no       no             runNow beganAt drop restore recover putNext swap reorder
yes   no      yes       no         no          no      no       no    no    no     no          no       no             insert editTitle editLength editSpeakers editName editAtEnd
yes   no      yes       no         no          no      no       no    no    no     no          no       no             editUntil giveFloor endFloor setStageLook setClock
yes   no      yes       no         no          no      no       no    no    no     no          no       no             beginAgain
no    no      no        no         no          no      no       no    no    no     no          no       no             endByItself
yes   no      yes       yes        no          no      no       no    no    no     no          no       no             pause resume giveTime takeTime goOnAt
yes   own     own       own        no          no      no       no    no    no     no          no       no             undo
yes   own     own       no         no          no      no       no    no    no     no          no       no             redo revokeLink setRoles
yes   no      yes       yes        yes         no      no       no    no    no     no          no       no             setLanguage
yes   no      yes       no         no          own     no       no    no    no     no          no       no             chooseTalkingPoint lowerHand markAttendance
own   no      own       no         no          own     no       no    no    no     no          no       no             raiseHand
yes   no      yes       yes        own         no      no       no    no    no     no          no       no             sendCue
yes   no      yes       own        own         no      no       no    no    no     no          no       no             withdrawCue
no    no      no        no         yes         no      no       no    no    no     no          no       no             takeMic leaveMic askSwap acceptSwap declineSwap skipSwap
own   own     own       own        own         own     no       no    no    no     no          no       no             acknowledgeCue
yes   yes     no        no         no          no      no       no    no    no     no          no       no             replaceDraft editDraft publish
yes   no      own       no         no          no      no       no    no    no     no          no       no             makeLink replaceLink
yes   yes     yes       no         no          no      no       no    no    no     no          no       no             remark shareReport keepReport setPublic
yes   no      no        no         no          no      no       no    no    no     no          no       no             setArchived
`

const [head = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/))

/** Each command with its powers, in the order of the roles. */
const rows = lines.flatMap((line) =>
  line.slice(head.length).map((command) => [command, ...line.slice(0, head.length)]),
)

const types = Command.options.map((option) => option.shape.type.value)

/** The power of a role over a type of command, as its commands are answered. */
function powerOf(role: Role, type: CommandType): string {
  const grant = { roles: [role], person: 'ana', booth: null }
  const sample = type in SAMPLES ? SAMPLES[type as OwnCommand['type']] : null
  // Of other commands nothing but the type counts.
  const any = { type } as Command
  const own = may(grant, sample?.ownOf?.[role] ?? sample?.own ?? any, ROOM)
  const other = may(
    { ...grant, person: null },
    sample?.otherOf?.[role] ?? sample?.other ?? any,
    ROOM,
  )
  const power = other ? 'yes' : own ? 'own' : 'no'
  return power === grantPower(grant, type)
    ? power
    : `${power}, though ${grantPower(grant, type)} by type`
}

test('powers: the table names every command and every role once', () => {
  expect(rows.map(([command]) => command).sort()).toEqual([...types].sort())
  expect(head).toEqual([...ROLES])
  expect(rows.every((row) => row.length === ROLES.length + 1)).toBe(true)
})

test.each(ROLES)('powers: %s', (role) => {
  const column = rows.map((row) => `${row[0]} ${row[head.indexOf(role) + 1]}`)
  expect(rows.map(([type]) => `${type} ${powerOf(role, type as CommandType)}`)).toEqual(column)
})

/** What each scope gives an integration; every other command is out of its reach. */
const SCOPED: Readonly<Record<Scope, string>> = {
  'read-run': '',
  'read-agenda': '',
  'control-run':
    'startShow next previous goTo finish endShow reopen runNow beganAt drop restore recover putNext swap reorder insert editTitle ' +
    'editLength editSpeakers editName editAtEnd editUntil giveFloor endFloor setClock beginAgain pause resume giveTime takeTime ' +
    'goOnAt setLanguage chooseTalkingPoint lowerHand markAttendance remark undo(own) redo(own)',
  'send-cues': 'sendCue withdrawCue setStageLook',
  'edit-draft': 'replaceDraft editDraft publish undo(own) redo(own)',
}

test.each(SCOPES)('an integration with the scope %s gives these commands', (scope) => {
  const grant = { roles: ['integration' as const], person: null, booth: null, scopes: [scope] }
  const given = types.flatMap((type) => {
    const power = grantPower(grant, type)
    return power === 'no' ? [] : [power === 'own' ? `${type}(own)` : type]
  })
  expect(given.toSorted()).toEqual(SCOPED[scope].split(' ').filter(Boolean).toSorted())
})

test('an integration undoes the steps of its scopes alone', () => {
  const undoes = (scope: Scope, step: string) =>
    may({ roles: ['integration'], person: null, booth: null, scopes: [scope] }, undo(step), ROOM)
  expect(undoes('control-run', 'moved on')).toBe(true)
  expect(undoes('control-run', 'drafted')).toBe(false)
  expect(undoes('edit-draft', 'drafted')).toBe(true)
  expect(undoes('edit-draft', 'moved on')).toBe(false)
})

const allows = (grant: Partial<Grant>, command: Command): boolean =>
  may({ roles: ['speaker'], person: null, booth: null, ...grant }, command, ROOM)

const ANA = { roles: ['speaker'] as Role[], person: 'ana' }

describe('own', () => {
  test('a hand is raised only by a link with a person', () => {
    expect(allows(ANA, { type: 'raiseHand', wants: 'minute' })).toBe(true)
    expect(allows({}, { type: 'raiseHand', wants: 'minute' })).toBe(false)
  })

  test.each([
    ['here, oneself', 'ana', 'here', true],
    ['not here, oneself', 'ana', 'not-here', false],
    ['no mark, oneself', 'ana', null, false],
    ['here, another', 'ben', 'here', false],
  ] as const)('a speaker marks %s', (_, person, mark, allowed) => {
    expect(allows(ANA, { type: 'markAttendance', person, mark })).toBe(allowed)
  })

  test.each([
    [['planner'], ['drafted', 'published']],
    [['moderator'], ['moved on', 'held']],
    [['timekeeper'], ['held']],
    [
      ['moderator', 'planner'],
      ['moved on', 'published', 'drafted', 'held'],
    ],
  ] as const)('R8d: %j undo steps of their desk: %j', (roles, own) => {
    const steps = ['moved on', 'published', 'drafted', 'held']
    expect(steps.filter((step) => allows({ roles: [...roles] }, undo(step)))).toEqual(
      steps.filter((step) => own.some((one) => one === step)),
    )
    expect(allows({ roles: [...roles] }, undo(...own, 'none'))).toBe(true)
    expect(allows({ roles: [...roles] }, undo(...steps))).toBe(own.length === steps.length)
  })

  test.each(SIGNALS)('R17: a booth may signal %s', (canned) => {
    const content: CueContent = { type: 'canned', canned, params: null }
    const to = (role: Role): Command => sendCue({ type: 'group', role }, content, 60_000)
    expect(allows({ roles: ['interpreter'] }, to('speaker'))).toBe(false)
    expect(allows({ roles: ['interpreter'] }, to('moderator'))).toBe(true)
    expect(allows({ roles: ['interpreter'] }, to('audience'))).toBe(false)
  })

  test('a booth sends no other cue', () => {
    const stop: CueContent = { type: 'canned', canned: 'stop', params: null }
    const to = toPerson('ana')
    const command: Command = sendCue(to, stop, 60_000)
    expect(allows({ roles: ['interpreter'] }, command)).toBe(false)
    expect(allows({ roles: ['timekeeper'] }, command)).toBe(true)
  })

  test.each([
    [['moderator'], 'owner', false],
    [['moderator'], 'planner', false],
    [['moderator', 'planner'], 'planner', true],
    [['moderator', 'planner'], 'owner', false],
    [['moderator'], 'moderator', true],
    [['owner'], 'owner', true],
  ] as const)('%j makes, replaces and revokes a link as %s: %s', (roles, role, allowed) => {
    const link = { roles: [...roles] }
    const grant: Grant = { roles: ['stage', role], person: null, booth: null }
    expect(allows(link, { type: 'makeLink', grant })).toBe(allowed)
    expect(allows(link, { type: 'replaceLink', link: role })).toBe(allowed)
    expect(allows(link, { type: 'revokeLink', link: role })).toBe(allowed)
    // Those that were made by it may open more than it does.
    const isOwner = link.roles.includes('owner')
    expect(allows(link, { type: 'revokeLink', link: role, made: true })).toBe(isOwner)
  })
})

const OPENS: Readonly<Record<string, Role[]>> = {
  ana: ['speaker'],
  chair: ['moderator', 'speaker'],
}
test.each([
  [['owner'], 'ana', ['owner', 'speaker'], true],
  [['moderator'], 'ana', ['moderator', 'speaker'], true],
  [['moderator'], 'chair', ['speaker'], true],
  [['moderator'], 'ana', ['planner', 'speaker'], false],
  [['moderator'], 'ana', ['owner'], false],
  [['moderator', 'planner'], 'chair', ['planner', 'moderator'], true],
  [['planner'], 'ana', ['speaker', 'stage'], true],
  [['planner'], 'ana', ['guest'], true],
  [['planner'], 'ana', ['moderator', 'speaker'], false],
  [['planner'], 'ana', ['timekeeper', 'speaker'], false],
  [['planner'], 'ana', ['interpreter', 'speaker'], false],
  [['planner'], 'ana', ['planner', 'speaker'], false],
  [['planner'], 'chair', ['speaker'], false],
  [['timekeeper'], 'ana', ['audience'], false],
  [['interpreter'], 'ana', ['audience'], false],
  [['speaker'], 'ana', ['speaker', 'audience'], false],
] as const)(
  'P10: roles of a link are changed by who sees its address before and after %j gives the link %s %j: %s',
  (roles, link, given, allowed) => {
    const was = OPENS[link] ?? []
    const command: Command = { type: 'setRoles', link, roles: [...given], was }
    expect(allows({ roles: [...roles] }, command)).toBe(allowed)
  },
)
