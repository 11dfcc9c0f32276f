import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../server/export/csv/reportCsv.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import { ReportFacts } from '../../../shared/report/report.ts'
import { REPORT_VISIBILITY, visibleFacts } from '../../../shared/report/reportVisibility.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding } from '../../support/shows.ts'

const BOOTH = 'Li and Bai'

const takes = (was: string | null) => ({ type: 'takeMic', was }) as const

/** An hour of a show with two in its booth: one of the agenda, one by a name of their own; three swaps, the end a minute after the last item. */
function hour(): Case {
  const show = given(founding()).at('14:50')
  const linked = (link: string, person: string | null, name?: string): ShowEvent => ({
    type: 'linkMade',
    v: 1,
    link,
    grant: {
      roles: ['interpreter'],
      person,
      booth: BOOTH,
      ...(name === undefined ? {} : { name }),
    },
  })
  show.record([linked('li', null, 'Li'), linked('bai', 'wei-bai')])
  show.asBooth(BOOTH, 'li').does(takes(null))
  show.as('moderator').begins('15:00')
  show.at('15:20:30').asBooth(BOOTH, 'bai', 'wei-bai').does(takes('li'))
  show.at('15:40').asBooth(BOOTH, 'li').does({ type: 'askSwap', on: 'bai', before: null })
  const request = show.state.run.booths[BOOTH]?.request?.id ?? ''
  show.asBooth(BOOTH, 'bai', 'wei-bai').does({ type: 'acceptSwap', request })
  // One who leaves and comes back is no swap; a colleague after that is.
  show.asBooth(BOOTH, 'li').at('15:45').does({ type: 'leaveMic' }).at('15:46').does(takes(null))
  show.at('15:50').does({ type: 'leaveMic' })
  show.asBooth(BOOTH, 'bai', 'wei-bai').does(takes(null))
  return show.as('moderator').at('16:00').does('endShow')
}

function factsOf(show: Case): ReportFacts {
  const facts = reportFacts(show.log)
  if (facts === null) throw new Error('has not ended')
  return ReportFacts.parse(facts)
}

describe('booths in the report', () => {
  test('R14, R16: how long each of a booth was on, and how often it swapped', () => {
    const [booth] = factsOf(hour()).booths
    expect(booth?.swaps).toBe(3)
    expect(
      booth?.people.map(({ name, person, worked }) => [name ?? person, worked / MINUTE]),
    ).toEqual(
      // 15:00 to 15:20:30, 15:40 to 15:45, 15:46 to 15:50; and 15:20:30 to 15:40, 15:50 to the end.
      [
        ['Li', 29.5],
        ['wei-bai', 29.5],
      ],
    )
  })

  test('R14, R16: a break and a swap that was taken back count as everywhere', () => {
    const show = given(founding()).onPlanUntil('water-break-item')
    const by = (link: string) => show.asBooth(BOOTH, link)
    by('li').does(takes(null))
    by('bai').at('16:30').does(takes('li'))
    by('li').at('16:30:30').does(takes('bai'))
    const [booth] = factsOf(show.as('moderator').at('16:40').does('endShow')).booths
    expect(booth?.swaps).toBe(0)
    expect(booth?.people.map(({ worked }) => worked / MINUTE)).toEqual([0, 0])
  })

  test('R14: what had passed until the end counts once the show was reopened, and the time between to nobody', () => {
    const show = hour().at('16:10').does('reopen').at('16:20').does('endShow')
    const [booth] = factsOf(show).booths
    expect(booth?.people.map(({ worked }) => worked / MINUTE)).toEqual([29.5, 29.5])
  })

  test('R14: is told without names, and without a booth’s name that is made of them, where names are off', () => {
    const facts = displayedFacts(factsOf(hour()))
    const named = visibleFacts(facts, REPORT_VISIBILITY.named).booths[0]
    expect(named).toMatchObject({ booth: BOOTH, people: [{ name: 'Li' }, { name: null }] })
    expect(named?.people[1]?.person).toMatch(/^person-\d+$/)
    expect(visibleFacts(facts, REPORT_VISIBILITY.nameless).booths[0]).toEqual({
      booth: null,
      swaps: 3,
      people: [
        { person: null, name: null, worked: 29.5 * MINUTE },
        { person: null, name: null, worked: 29.5 * MINUTE },
      ],
    })
  })

  test('R14: has a row a booth and one for each interpreter in a table', () => {
    const rows = (language: 'en' | 'zh') =>
      reportCsv(factsOf(hour()), language)
        .split('\r\n')
        .filter((row) => /^(booth|interpreter|同传间|译员),/.test(row))
        .map((row) => row.replace(/,+/g, ','))
    expect(rows('en')).toEqual([
      'booth,Li and Bai,3 swaps,0:59:00,',
      'interpreter,Li and Bai,Li,0:29:30,',
      'interpreter,Li and Bai,Wei Bai,0:29:30,',
    ])
    expect(rows('zh')[0]).toBe('同传间,Li and Bai,换人 3 次,0:59:00,')
  })
})
