import type { Agenda } from '../../shared/agenda/model.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from './changes.ts'
import { type Case, given } from './given.ts'
import { founding } from './shows.ts'

/** A cue to one of the speakers, in words that every screen has. */
const cue = (person: string, name: 'slower' | 'louder') =>
  sendCue(toPerson(person), canned(name), MINUTE)

/** The talks: two minutes late, one far over what it was given, one after a wait, the break cut short. */
function talks(agenda: Agenda): Case {
  const show = given(agenda).plays('15:02 startShow, next')
  for (const time of ['15:03', '15:05:50', '15:09:15', '15:12', '15:22:30', '15:42:50'])
    show.at(time).does('next')
  show.at('15:44').asBooth('en-zh').does(cue('wentao-yan', 'slower'))
  show.at('15:55').asRoles('moderator', ['moderator']).does('giveTime', 'talk-yan', 1)
  show.plays('15:57 giveTime talk-yan 2, 16:04:50 finish, 16:05:20 next, 16:14:40 next, 16:15')
  return show.plays('takeTime water-break-item 2, 16:24 next')
}

/** The founding dialogue as it went on a bad day, ended a minute past its stop; it has everything that a report tells. */
export function reportShow(agenda: Agenda = founding()): Case {
  const show = talks(agenda).plays('16:27 next, 16:28 pause, 16:28:30, resume, drop case-korea')
  show.does({ type: 'markAttendance', person: 'xiaomiao-sheng', mark: 'not-here' })
  for (const person of ['ying-wang', 'wentao-yan', 'marc-barra', 'shu-zhu'])
    show.does({ type: 'markAttendance', person, mark: 'here' })
  show.plays('16:33:40 next, 16:39 next, 16:44:40 next, 16:49:30 next, 17:00')
  show.does({ type: 'giveFloor', item: 'open-discussion', person: 'shu-zhu', limit: MINUTE })
  show.plays('17:01:20 next, 17:29:30 next, 17:31:10 endShow')
  const remark = { text: 'Slides came up late, the booth asked to go slower.', lang: 'en' }
  return show.does({ type: 'remark', item: 'talk-yan', remark, was: null })
}

/** The same, opened again for a last word and ended again. */
export const reopenedShow = (): Case =>
  reportShow().plays('17:33 reopen, 17:33:30 goTo closing-item, 17:34:20 endShow')
