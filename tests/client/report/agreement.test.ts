import { describe, expect, test } from 'vitest'
import { reportData } from '../../../client/ui/report/useReport.ts'
import { placeOn, reachOf, scaleOf, stepsOf } from '../../../client/views/report/steps.ts'
import { endingOf, formatLength } from '../../../client/views/report/useReportWords.ts'
import { actualLines } from '../../../client/views/timekeeper/model.ts'
import { reportCsv } from '../../../server/export/csv/reportCsv.ts'
import { signedDigits } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import type { Case } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { reportShow } from '../../support/reportShow.ts'

const factsOf = (show: Case) => present(reportFacts(show.log))

describe('R14: report, timekeeper and file', () => {
  const show = reportShow()
  const facts = factsOf(show)
  const report = reportData(facts)

  test('tell of each item the same time used, the same start, and the same against the plan', () => {
    const moment = momentOf(show.state, show.now)
    const lines = moment === null ? [] : actualLines(moment, 'en')
    const done = lines.filter(({ used }) => used !== null)
    expect(done).toHaveLength(17)
    for (const { item, used, difference, planned } of done) {
      const row = report.facts.rows.find((one) => one.item === item)
      expect([item, formatLength(row?.used ?? -1)]).toEqual([item, formatLength(used ?? -1)])
      expect(row?.planned).toBe(planned)
      if (row !== undefined && item !== 'water-break-item')
        expect(row.used - row.planned).toBe(difference)
    }
    const cells = reportCsv(facts, 'en').split('\r\n')
    const yan = cells.find((line) => line.startsWith('item') && line.includes('Wentao Yan'))
    expect(yan).toContain('0:15:00,0:03:00,0:00:00,0:18:00,0:22:00,0:07:00,0:04:00')
    expect(cells.filter((line) => line.includes(',-0:08:10')).length).toBe(2)
  })

  test('what stands side by side adds up', () => {
    const { totals, drift } = report.sums
    const shown = report.facts.rows.reduce((sum, { used }) => sum + used, 0)
    expect(totals.items).toBe(shown)
    expect(totals.items + totals.waiting + totals.paused).toBe(totals.elapsed)
    const steps = stepsOf(drift)
    expect(steps.at(-1)?.to).toBe(drift.ended - drift.plannedEnd)
    expect(steps.map(({ kind, by }) => `${kind} ${signedDigits(by)}`)).toEqual([
      'start +2:00',
      'given +3:00',
      'over +4:00',
      'over +8:10',
      'over +3:25',
      'unplanned +1:40',
      'waiting +0:30',
      'paused +0:30',
      'under −8:10',
      'under −1:55',
      'slack −5:00',
      'cut −2:00',
      'dropped −5:00',
    ])
    expect(endingOf(report)).toEqual({ is: 'over', count: 1 })
  })

  test('the largest causes of a kind have lines of their own, also where they saved time', () => {
    const minutes = [-2, -8, -3, -5]
    const parts = minutes.map(
      (by, n) => ({ kind: 'under', item: `${n}`, by: by * MINUTE }) as const,
    )
    const steps = stepsOf({ ...report.sums.drift, parts })
    expect(steps.map(({ by }) => by / MINUTE)).toEqual([-8, -3, -5, -2])
  })

  test('the scale holds every step, in no more than six lines, and a minute is a small part of it', () => {
    const steps = stepsOf(report.sums.drift)
    const { first, last, ticks } = scaleOf(steps, [])
    expect(ticks.length).toBeLessThanOrEqual(7)
    for (const { from, to } of steps) {
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(first)
      expect(Math.max(from, to)).toBeLessThanOrEqual(last)
    }
    const early = scaleOf([], [-MINUTE])
    expect(placeOn(early, 0) - placeOn(early, -MINUTE)).toBeLessThan(12)
    expect(reachOf([0, -MINUTE])).toEqual({ less: MINUTE, more: 7 * MINUTE })
    expect(reachOf([-20 * MINUTE, 5 * MINUTE])).toEqual({ less: 20 * MINUTE, more: 5 * MINUTE })
  })
})
