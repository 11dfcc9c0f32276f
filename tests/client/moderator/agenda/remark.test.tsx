import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { learntOf } from '../../../../client/views/planner/rehearse/LearntPanel.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type Case, given, rehearsal } from '../../../support/given.ts'
import { reportFacts } from '../../../support/reportFacts.ts'
import { talks } from '../../support/talks.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'
import { row } from './openAgenda.tsx'

function onTalk(show = given(talks())): Case {
  show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
  return show.onPlanUntil('talk-yan')
}

const mark = (id: string) => within(row(id)).queryByLabelText(/^Remark: /)
const dialog = async () => within(await screen.findByRole('dialog'))
const field = async () => (await dialog()).getByLabelText<HTMLTextAreaElement>('What to remember')

describe('R14: a remark, written at the console', () => {
  const late = { text: 'Slides came late', lang: 'en' }

  it('is written from the row’s menu while the show runs, and stands in the row; is changed there, against what stood there, and taken back', async () => {
    const show = onTalk()
    const { user, given: commands } = openConsole(show)
    expect(mark('talk-bai')).toBeNull()
    await user.click(row('talk-bai').querySelector('[data-row-button]') ?? document.body)
    await user.click(await screen.findByText('Remark on Wei Bai…'))
    await user.click(await field())
    await user.paste(' Slides came late ')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(show.state.remarks).toEqual({ 'talk-bai': late })
    expect(mark('talk-bai')?.textContent).toBe('Slides came late')
    await user.click(mark('talk-bai') ?? document.body)
    expect((await field()).value).toBe('Slides came late')
    await user.click(await field())
    await user.paste(', twice')
    await user.click((await dialog()).getByText(/^Save remark/))
    const twice = { text: 'Slides came late, twice', lang: 'en' }
    expect(commands.at(-1)).toEqual({
      ...{ type: 'remark', item: 'talk-bai' },
      ...{ remark: twice, was: late },
    })
    await user.click(mark('talk-bai') ?? document.body)
    await user.click((await dialog()).getByText('Remove'))
    expect([mark('talk-bai'), show.state.remarks]).toEqual([null, {}])
  })

  it('is found by name for what is on, and goes from a rehearsal into what was learnt and into the report', async () => {
    const show = onTalk(rehearsal(talks()))
    const { user } = openConsole(show)
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('remark on{Enter}')
    await user.click(await field())
    await user.paste('Needs a pointer')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const said = { text: 'Needs a pointer', lang: 'en' }
    expect(mark('talk-yan')?.textContent).toBe(said.text)
    const learnt = () =>
      learntOf(show.state, show.asPublished).find(({ item }) => item === 'talk-yan')
    expect(learnt()).toMatchObject({ used: null, instead: null, remark: said })
    show.at('15:52').does('finish').does('endShow')
    expect(learnt()).toMatchObject({ used: 12 * MINUTE, remark: said })
    const told = reportFacts(show.log)?.rows.find(({ item }) => item === 'talk-yan')
    expect(told?.remark).toEqual(said)
  })

  it('says what another context wrote meanwhile, before that is written over', async () => {
    const show = onTalk()
    const { user, later } = openConsole(show)
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('remark on{Enter}')
    await user.click(await field())
    await user.paste('Mine')
    const theirs = { text: 'Theirs', lang: 'en' }
    later((now) => now.does({ type: 'remark', item: 'talk-yan', remark: theirs, was: null }))
    expect((await dialog()).getByRole('status').textContent).toContain('It is now “Theirs”')
    expect((await field()).value).toBe('Mine')
    await user.click((await dialog()).getByText(/^Save remark/))
    expect(show.state.remarks?.['talk-yan']?.text).toBe('Mine')
  })

  it('is not offered before the start', async () => {
    const { user } = openConsole(given(talks()))
    await user.click(row('talk-bai').querySelector('[data-row-button]') ?? document.body)
    await screen.findByRole('menuitem', { name: /^Edit everything/ })
    expect(screen.queryByText('Remark on Wei Bai…')).toBeNull()
  })
})
