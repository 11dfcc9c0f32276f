import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReportView } from '../../../client/views/report/ReportView.tsx'
import {
  REPORT_VISIBILITY,
  type ReportVisibility,
  visibleFacts,
} from '../../../shared/report/reportVisibility.ts'
import { type Case, given } from '../../support/given.ts'
import { ran, times } from '../../support/ranShow.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { reportShow } from '../../support/reportShow.ts'
import { founding } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const user = userEvent.setup({ delay: null, skipHover: true })
const reported = reportFacts(reportShow().log)

/** The server answers with the report as it is seen so; null: the show has not ended. */
function answers(sight: ReportVisibility | null, facts = reported): void {
  const body =
    sight === null || facts === null
      ? { ok: false, code: 'not-ended', line: '' }
      : { report: visibleFacts(facts, sight), reader: sight }
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify(body), { status: sight ? 200 : 404 }),
  )
}

function opens(sight: ReportVisibility | null, show?: Case): Device {
  answers(sight, show && reportFacts(show.log))
  return new Device(new Room(), 'moderator').shows(<ReportView />)
}

/** What a row says; its parts are looked for by what they are, as there are hundreds. */
const said = (row: string) => document.querySelector(row)?.textContent ?? ''

describe('the report', () => {
  it('says how it ended, and each item against plan and against what it was allotted', async () => {
    opens(REPORT_VISIBILITY.moderator)
    expect(await screen.findByText('Ended 17:31, 1 minute after the hard stop')).toBeTruthy()
    expect(said('[data-item="talk-yan"]')).toMatch(
      /^15:4015:42.*Wentao Yan.*15\+31822:00\+7:00\+4:00$/,
    )
    expect(said('[data-step="dropped"]')).toMatch(/^Xiaomiao Sheng, dropped.*−5:00/)
    expect(screen.getByText(/Not here: Xiaomiao Sheng/)).toBeTruthy()
    expect(screen.getByText('Moderator gave 2 min to Wentao Yan')).toBeTruthy()
  })

  it('has no names by a link without them, and nothing to note or to share', async () => {
    opens(REPORT_VISIBILITY.nameless)
    expect(await screen.findAllByText(/^Speaker 7/)).not.toEqual([])
    expect(document.body.textContent).not.toMatch(/Wentao|Tongji|Slides/)
    expect(screen.queryByText('Share')).toBeNull()
    expect(screen.queryByText('Remarks')).toBeNull()
  })

  it('says by a link that time was given and not by whom, and who was not here to those who run the show alone', async () => {
    const show = given(founding()).onPlanUntil('talk-wende')
    show.does({ type: 'markAttendance', person: 'wentao-yan', mark: 'not-here' })
    show.plays('giveTime talk-wende 1, next, 15:42 endShow')
    opens(REPORT_VISIBILITY.moderator, show)
    expect(await screen.findByText('Moderator gave 1 min to Wolfgang Wende')).toBeTruthy()
    expect(said('[data-item="talk-yan"]')).toContain('not here: Wentao Yan')
    cleanup()
    opens(REPORT_VISIBILITY.named, show)
    expect(await screen.findByText('1 min given to Wolfgang Wende')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/Moderator|Wentao Yan/)
  })

  it('is shared without names unless they are asked for, and remarks are noted against what stood', async () => {
    const device = opens(REPORT_VISIBILITY.moderator)
    await user.click(await screen.findByText('Share'))
    await user.click(await screen.findByText('Make link'))
    await user.keyboard('{Escape}')
    await user.selectOptions(await screen.findByLabelText('Item'), 'talk-yan')
    await user.click(screen.getByLabelText('Remark'))
    await user.paste('Start on time')
    await user.click(screen.getByText('Save remark'))
    expect(device.given).toMatchObject([
      { type: 'shareReport', names: false },
      {
        type: 'remark',
        item: 'talk-yan',
        remark: { text: 'Start on time', lang: 'en' },
        was: { text: expect.stringMatching(/^Slides/) },
      },
    ])
  })

  it('rules the way to its end in days where it was run days before its plan', async () => {
    const early = given(founding()).plays('2023-06-16T07:00:00Z startShow, next')
    opens(REPORT_VISIBILITY.moderator, early.at('2023-06-16T07:01:00Z').does('endShow'))
    expect(await screen.findByText('What moved the end')).toBeTruthy()
    const ticks = [...document.querySelectorAll('[data-testid=drift] svg text')].map(
      (tick) => tick.textContent,
    )
    expect(ticks).toEqual(['15 Jun', '17 Jun', '19 Jun', '21 Jun'])
  })

  it('R14b: says what the next show could plan, and why, to those who work on it', async () => {
    const show = ran([...times(3, ['talk', 10, 11]), ...times(2, ['talk', 20, 24.5])])
    opens(REPORT_VISIBILITY.planner, show)
    await screen.findByText('Next time')
    expect(said('[aria-labelledby=rp-next] li')).toBe(
      'Talk: plan 11 min for 10, 22 for 20' +
        '5 talks used 1:22:00 of 1:10:00 planned: 17% over. Most of them by 10% or more.',
    )
  })

  it('R14b: says nothing of it on a shared page, or where all went as planned', async () => {
    opens(REPORT_VISIBILITY.named, ran(times(3, ['talk', 10, 12])))
    await screen.findByText('In short')
    expect(screen.queryByText('Next time')).toBeNull()
    cleanup()
    opens(REPORT_VISIBILITY.moderator, ran(times(3, ['talk', 10, 10])))
    await screen.findByText('Remarks')
    expect(screen.queryByText('Next time')).toBeNull()
  })

  it('says that it comes once the show has ended', async () => {
    opens(null)
    expect(await screen.findByText(/Its report appears here after the end/)).toBeTruthy()
  })

  it('is gone, and not asked for, while a show that had ended goes on', async () => {
    const room = new Room().gives('moderator', 'startShow').gives('moderator', 'endShow')
    answers(REPORT_VISIBILITY.moderator)
    const device = new Device(room, 'moderator').shows(<ReportView />)
    await screen.findByText('In short')
    const asked = vi.fn()
    vi.stubGlobal('fetch', asked)
    device.hears('moderator', 'reopen')
    expect(await screen.findByText(/Its report appears here after the end/)).toBeTruthy()
    expect(asked).not.toHaveBeenCalled()
  })

  it('is not shown where it comes late, when the show goes on already', async () => {
    const room = new Room().gives('moderator', 'startShow').gives('moderator', 'endShow')
    answers(REPORT_VISIBILITY.moderator)
    const { fetch } = globalThis
    let arrive = () => {}
    const late = new Promise<void>((resolve) => {
      arrive = resolve
    })
    vi.stubGlobal('fetch', (address: string) => late.then(() => fetch(address)))
    const device = new Device(room, 'moderator').shows(<ReportView />)
    device.hears('moderator', 'reopen')
    await act(async () => {
      arrive()
      await new Promise((resolve) => setTimeout(resolve))
    })
    expect(screen.queryByText('In short')).toBeNull()
  })
})
