/** @vitest-environment jsdom */
// Before React is loaded, which any other import may do.
import '../support/builtReact.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { makeShow } from '../../../server/host/makeShow.ts'
import { linksOf } from '../../../server/host/showLinks.ts'
import { agendaFileOf } from '../../../shared/agenda/agendaFile.ts'
import { instant } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

const states = async () => {
  const rows = await screen.findAllByRole('listitem')
  return rows.map(({ textContent }) => /Not published|Planned/.exec(textContent)?.[0])
}

describe('the owner’s page', () => {
  test('makes an empty show, which is filled in the planner before it can be published, and opens it to everyone', async () => {
    const { user, server } = await openOwnerPage()
    await user.click(await press('Make a show'))
    await user.click(await press('Start from an empty table'))
    await user.click(await press('Make show'))
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(alerts).toContain('Choose a date.')
    await user.type(screen.getByLabelText('Title, English'), 'Second hearing')
    await user.type(screen.getByLabelText('Date'), '2026-06-03')
    await user.type(screen.getByLabelText('Starts at'), '15:00')
    await user.type(screen.getByRole('combobox', { name: 'Home zone' }), '北京{Enter}')
    await user.click(await press('Make show'))
    await screen.findByRole('heading', { name: 'Second hearing' })
    expect(screen.getByText(/^Wed, 3 June 2026, 15:00 Beijing/)).toBeDefined()
    expect(
      screen.getByText('Its agenda is empty. Paste it in the planner, then publish.'),
    ).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
    const planner = screen.getByRole('link', { name: 'Open planner' }).getAttribute('href')
    expect(planner).toMatch(/^\/#second-hearing-[0-9a-f]{4}\.planner\./)
    await user.click(await press('Turn on public link'))
    const address = await screen.findByRole('link', { name: /#second-hearing-[0-9a-f]{4}$/ })
    const [, show = ''] = address.getAttribute('href')?.split('#') ?? []
    expect((await server.hosts.get(show))?.state).toMatchObject({ public: true })
  })

  test('makes a show of an exported agenda on another date, and says what is wrong with one that cannot be used', async () => {
    const { user } = await openOwnerPage()
    await user.click(await press('Make a show'))
    const native = agendaFileOf(founding())
    const bad = new File([JSON.stringify({ ...native, agenda: 1 })], 'bad.json')
    await user.upload(screen.getByLabelText('Choose a file'), bad)
    expect((await screen.findByText(/This exported agenda has a fault/)).textContent).toContain(
      'agenda',
    )
    const good = new File([JSON.stringify(native)], 'dialogue.json')
    await user.upload(screen.getByLabelText('Choose a file'), good)
    await screen.findByRole('heading', { name: 'An exported agenda, 18 items' })
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2021-06-02' } })
    await user.click(await press('Use this date'))
    await user.click(await press('Use this agenda'))
    expect(await screen.findByRole('heading', { name: 'People, 12' })).toBeDefined()
    expect(screen.getByText(/^Wed, 2 June 2021, 15:00 Beijing/)).toBeDefined()
    await user.click(await press('Publish'))
    const asked = within(await screen.findByRole('dialog', { name: 'The date has passed' }))
    expect(asked.getByText(/date is Wednesday,? 2 June 2021/)).toBeDefined()
    expect(asked.getByRole('link', { name: 'Change the date' })).toBeDefined()
    await user.click(asked.getByRole('button', { name: 'Publish with this date' }))
    expect(await screen.findByRole('link', { name: 'Edit agenda' })).toBeDefined()
  })

  test('says of a rehearsal that a planner opened whose it is, and has no link to it', async () => {
    const store = new MemoryStore()
    const agenda = founding()
    const clock = { wall: instant(0), rehearsal: REAL_TIME }
    const links = linksOf(agenda).filter(({ link }) => link === 'moderator')
    const madeBy = { show: SHOW, link: 'planner', generation: 0 }
    await makeShow(store, { ...clock, show: 'trial', agenda, links, rehearses: SHOW, madeBy })
    const { user } = await openOwnerPage({ store })
    await user.click(await screen.findByRole('button', { name: /Science-Policy Dialogue/ }))
    await screen.findByText(/only the person who rehearses has the console link/)
    expect(screen.queryByRole('link', { name: /console/i })).toBeNull()
  })

  test('makes a rehearsal of the example and opens its console here with one press; the next is another one', async () => {
    const { user, server } = await openOwnerPage()
    await user.click(await press('Make a show'))
    await user.click(await press('Try the example as a rehearsal'))
    await waitFor(() => expect(window.location.hash).toMatch(/^#example-[0-9a-f]{4}\.moderator\./))
    const [, show = ''] = /^#([^.]+)\./.exec(window.location.hash) ?? []
    expect((await server.hosts.get(show))?.state).toMatchObject({
      rehearsal: true,
      archived: false,
    })
    // The way back from the console is its page.
    window.history.back()
    await screen.findByRole('heading', { name: /\(rehearsal\)$/ })
    await user.click(await press('Shows'))
    await user.click(await press('Make a show'))
    await user.click(await press('Try the example as a rehearsal'))
    await waitFor(() => expect(window.location.hash).toMatch(/^#example-/))
    window.history.back()
    await screen.findByRole('heading', { name: /\(rehearsal 2\)$/ })
    await user.click(await press('Shows'))
    const [archive] = await screen.findAllByRole('button', { name: 'Archive' })
    if (archive) await user.click(archive)
    await screen.findByText('1 archived show')
  })

  test('copies a show onto a date', async () => {
    const { user } = await openOwnerPage({ agenda: founding() })
    expect(await screen.findByText('15:00 Beijing (UTC+8)')).toBeDefined()
    await user.click(await press('Copy show'))
    const dialog = within(await screen.findByRole('dialog'))
    const date = dialog.getByLabelText('Date in Beijing')
    await user.clear(date)
    await user.type(date, '2027-01-20')
    await user.click(dialog.getByRole('button', { name: 'Copy show' }))
    expect(
      await screen.findByText(
        /^Wed, 20 January 2027, 15:00 Beijing \(UTC\+8\), 08:00 Berlin \(UTC\+1\)/,
      ),
    ).toBeDefined()
    await user.click(await press('Shows'))
    expect(await states()).toEqual(['Not published', 'Planned'])
  })

  test('archives a show, and undoes that; not while it is on', async () => {
    const { user, server } = await openOwnerPage()
    const desk = await joinAs(server, 'moderator')
    await desk.give({ type: 'startShow' })
    await user.click(await press('Archive'))
    expect(
      await screen.findByText('Not done: the show is running. End the show first'),
    ).toBeDefined()
    await desk.give({ type: 'endShow', from: { at: 'standby', after: null } })
    desk.leave()
    await user.click(await press('Archive'))
    expect(await screen.findByText('1 archived show')).toBeDefined()
    await user.click(await press('Undo'))
    await waitFor(() => expect(screen.queryByText('1 archived show')).toBeNull())
    expect((await server.hosts.get(SHOW))?.state.archived).toBe(false)
  })
})
