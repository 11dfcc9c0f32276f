import { MINUTE } from '../../shared/time/instant.ts'
import { canned, sendCue, toPerson, toRole } from '../support/changes.ts'
import { type Case, given } from '../support/given.ts'
import { founding } from '../support/shows.ts'

const HERE = [
  'ying-wang',
  'shu-zhu',
  'anke-hagemann',
  'qian-wang',
  'wei-bai',
  'wolfgang-wende',
  'wentao-yan',
  'marc-barra',
  'jiang-wang',
  'juliane-mathey',
] as const

/** Everyone on the programme of the bundled show. */
export const PEOPLE = [...HERE, 'ruhai-yu', 'xiaomiao-sheng'] as const

/** The bundled show at 15:50:24: the second talk ran 4 minutes over, the third is on, and people ask. */
export function picturedShow(): Case {
  const show = given(founding())
  for (const person of HERE) show.does({ type: 'markAttendance', person, mark: 'here' })
  const after = show.onPlanUntil('talk-wende').at('15:43')
  return after
    .does(sendCue(toPerson('wolfgang-wende'), canned('stop'), 5 * MINUTE))
    .at('15:44')
    .does('next')
    .at('15:49')
    .asBooth('en–zh')
    .does(sendCue(toRole('moderator'), canned('slower'), 5 * MINUTE))
    .at('15:50')
    .as('marc-barra', 'marc-barra')
    .does({ type: 'raiseHand', wants: 'minute' })
    .as('juliane-mathey', 'juliane-mathey')
    .does({ type: 'raiseHand', wants: 'floor' })
    .at('15:50:24')
}
