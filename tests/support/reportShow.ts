import type { Agenda } from '../../shared/agenda/model.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { type Case, given } from './given.ts'
import { founding } from './shows.ts'

/** A cue to one of the speakers, in words that every screen has. */
const cue = (person: string, canned: 'slower' | 'louder') =>
  ({
    type: 'sendCue',
    to: { type: 'person', person },
    life: MINUTE,
    content: { type: 'canned', canned, params: null },
  }) as const

/** The talks: two minutes late, one far over what it was given, one after a wait, the break cut short. */
function talks(agenda: Agenda): Case {
  const show = given(agenda).at('15:02').does('startShow').does('next')
  for (const time of ['15:03', '15:05:50', '15:09:15', '15:12', '15:22:30', '15:42:50'])
    show.at(time).does('next')
  show.at('15:44').asBooth('en-zh').does(cue('wentao-yan', 'slower'))
  show.at('15:55').asRoles('moderator', ['moderator']).does('giveTime', 'talk-yan', 1)
  show.at('15:57').does('giveTime', 'talk-yan', 2).at('16:04:50').does('finish')
  show.at('16:05:20').does('next').at('16:14:40').does('next').at('16:15')
  return show.does('takeTime', 'water-break-item', 2).at('16:24').does('next')
}

/** The founding dialogue as it went on a bad day, ended a minute past its stop; it has everything that a report tells. */
export function reportShow(agenda: Agenda = founding()): Case {
  const show = talks(agenda).at('16:27').does('next').at('16:28').does('pause').at('16:28:30')
  show.does('resume').does('drop', 'case-korea')
  show.does({ type: 'markAttendance', person: 'xiaomiao-sheng', mark: 'not-here' })
  for (const person of ['ying-wang', 'wentao-yan', 'marc-barra', 'shu-zhu'])
    show.does({ type: 'markAttendance', person, mark: 'here' })
  show.at('16:33:40').does('next').at('16:39').does('next').at('16:44:40').does('next')
  show.at('16:49:30').does('next').at('17:00')
  show.does({ type: 'giveFloor', item: 'open-discussion', person: 'shu-zhu', limit: MINUTE })
  show.at('17:01:20').does('next').at('17:29:30').does('next').at('17:31:10').does('endShow')
  const remark = { text: 'Slides came up late, the booth asked to go slower.', lang: 'en' }
  return show.does({ type: 'remark', item: 'talk-yan', remark, was: null })
}

/** The same, opened again for a last word and ended again. */
export function reopenedShow(): Case {
  return reportShow()
    .at('17:33')
    .does('reopen')
    .at('17:33:30')
    .does('goTo', 'closing-item')
    .at('17:34:20')
    .does('endShow')
}
