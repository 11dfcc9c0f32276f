import { describe, expect, test } from 'vitest'
import { may, mayType } from '../../../shared/access/may.ts'
import { Command } from '../../../shared/run/command.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import { ROOM, SAMPLES } from './world/samples.ts'

const TABLE = `
                owner planner moderator timekeeper interpreter speaker audience stage guest report
startShow       yes   no      yes       no         no          no      no       no    no    no
next            yes   no      yes       no         no          no      no       no    no    no
previous        yes   no      yes       no         no          no      no       no    no    no
goTo            yes   no      yes       no         no          no      no       no    no    no
finish          yes   no      yes       no         no          no      no       no    no    no
endByItself     no    no      no        no         no          no      no       no    no    no
pause           yes   no      yes       yes        no          no      no       no    no    no
resume          yes   no      yes       yes        no          no      no       no    no    no
endShow         yes   no      yes       no         no          no      no       no    no    no
reopen          yes   no      yes       no         no          no      no       no    no    no
runNow          yes   no      yes       no         no          no      no       no    no    no
undo            yes   own     own       own        no          no      no       no    no    no
redo            yes   own     own       no         no          no      no       no    no    no
giveTime        yes   no      yes       yes        no          no      no       no    no    no
takeTime        yes   no      yes       yes        no          no      no       no    no    no
beganAt         yes   no      yes       no         no          no      no       no    no    no
goOnAt          yes   no      yes       yes        no          no      no       no    no    no
drop            yes   no      yes       no         no          no      no       no    no    no
restore         yes   no      yes       no         no          no      no       no    no    no
recover         yes   no      yes       no         no          no      no       no    no    no
putNext         yes   no      yes       no         no          no      no       no    no    no
swap            yes   no      yes       no         no          no      no       no    no    no
reorder         yes   no      yes       no         no          no      no       no    no    no
insert          yes   no      yes       no         no          no      no       no    no    no
editTitle       yes   no      yes       no         no          no      no       no    no    no
editLength      yes   no      yes       no         no          no      no       no    no    no
editSpeakers    yes   no      yes       no         no          no      no       no    no    no
editAtEnd       yes   no      yes       no         no          no      no       no    no    no
editUntil       yes   no      yes       no         no          no      no       no    no    no
setLanguage     yes   no      yes       yes        yes         no      no       no    no    no
chooseTalkingPoint  yes   no      yes       no         no          own     no       no    no    no
giveFloor       yes   no      yes       no         no          no      no       no    no    no
endFloor        yes   no      yes       no         no          no      no       no    no    no
raiseHand       own   no      own       no         no          own     no       no    no    no
lowerHand       yes   no      yes       no         no          own     no       no    no    no
markAttendance  yes   no      yes       no         no          own     no       no    no    no
sendCue         yes   no      yes       yes        own         no      no       no    no    no
withdrawCue     yes  no      yes       own        own         no      no       no    no    no
setStageLook    yes   no      yes       no         no          no      no       no    no    no
takeMic         no    no      no        no         yes         no      no       no    no    no
leaveMic        no    no      no        no         yes         no      no       no    no    no
askSwap         no    no      no        no         yes         no      no       no    no    no
acceptSwap      no    no      no        no         yes         no      no       no    no    no
declineSwap     no    no      no        no         yes         no      no       no    no    no
skipSwap        no    no      no        no         yes         no      no       no    no    no
acknowledgeCue  own   own     own       own        own         own     no       no    no    no
replaceDraft    yes   yes     no        no         no          no      no       no    no    no
editDraft       yes   yes     no        no         no          no      no       no    no    no
publish         yes   yes     no        no         no          no      no       no    no    no
makeLink        yes   no      own       no         no          no      no       no    no    no
replaceLink     yes   no      own       no         no          no      no       no    no    no
revokeLink      yes   own     own       no         no          no      no       no    no    no
setRoles        yes   own     own       no         no          no      no       no    no    no
setClock        yes   no      yes       no         no          no      no       no    no    no
beginAgain      yes   no      yes       no         no          no      no       no    no    no
remark          yes   yes     yes       no         no          no      no       no    no    no
shareReport     yes   yes     yes       no         no          no      no       no    no    no
keepReport      yes   yes     yes       no         no          no      no       no    no    no
setPublic       yes   yes     yes       no         no          no      no       no    no    no
setArchived     yes   no      no        no         no          no      no       no    no    no
`

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const types = Command.options.map((option) => option.shape.type.value)

const pairs = types.flatMap((type) =>
  ROLES.map((role) => ({
    type,
    role,
    power: rows.find(([command]) => command === type)?.[head.indexOf(role) + 1],
  })),
)

describe('powers', () => {
  test('the table names every command and every role once', () => {
    expect(rows.map(([command]) => command).sort()).toEqual([...types].sort())
    expect(head).toEqual([...ROLES])
    expect(rows.every((row) => row.length === ROLES.length + 1)).toBe(true)
  })

  test.each(pairs)('$role, $type: $power', ({ type, role, power }) => {
    const sample = SAMPLES[type]
    const own = sample.ownOf?.[role] ?? sample.own
    const other = sample.otherOf?.[role] ?? sample.other
    const grant = { roles: [role], person: 'ana', booth: null }
    const nobody = { ...grant, person: null }
    expect(mayType(grant, type)).toBe(power)
    expect(may(grant, own, ROOM)).toBe(power !== 'no')
    expect(may(nobody, other, ROOM)).toBe(power === 'yes')
  })
})
