/** @vitest-environment jsdom */
// Before React is loaded, which any other import may do.
import '../support/builtReact.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { ParsedAgenda, SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import { present } from '../../support/present.ts'
import { SHOW } from '../../support/server.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'
import { RIVER } from '../ui/intake/sample.ts'

prepareOwnerPage()

/** What the server makes of a text of two days, in a zone that it does not name; everyone on it is on both, and has a mail address on the first. */
function twoDays(): SourceReading {
  const reached = { contact: { mails: ['ada@example.org'], phones: [] } }
  const days = ['2037-05-04', '2037-05-05'].map((date, n) => {
    // Its times as a text without a zone has them.
    const bare = JSON.stringify(RIVER.agendas[0], (name, value) =>
      name === 'speakers'
        ? value.map((one: object) => (n === 0 ? { ...one, ...reached } : one))
        : value,
    ).replace(/"[\d-]+T(\d\d:\d\d):[^"]+"/g, '"$1"')
    return { ...(JSON.parse(bare) as ParsedAgenda), zones: [], date }
  })
  return { ...RIVER, agendas: days, findings: [] }
}

const ink = () =>
  [...document.querySelectorAll('[data-look=ink]')].map(({ textContent }) => textContent)

/** The owner's page where the shows of two days were made of one text. */
async function makeTwoDays() {
  const { user, server } = await openOwnerPage()
  const reading = twoDays()
  vi.stubGlobal('fetch', async () => ({ json: async () => ({ ok: true, reading }) }))
  await user.click(await press('Make a show'))
  await user.type(screen.getByRole('textbox'), 'two days')
  await user.click(await press(/^Read agenda/))
  expect(await screen.findByText(/This makes 2 shows, one per day/)).toBeDefined()
  await user.click(await press('Use this agenda'))
  const zone = screen.getByRole('combobox', { name: 'Home zone' })
  await waitFor(() => expect(document.activeElement).toBe(zone))
  await user.type(zone, 'Oslo{Enter}')
  await user.type(screen.getByLabelText('Title, English'), ' 2037')
  await user.click(await press('Use this agenda'))
  await screen.findByRole('heading', { name: 'River forum 2037' })
  const days = (await server.store.shows()).filter((show) => show !== SHOW).toReversed()
  const host = async (n: number) => server.hosts.get(days[n] ?? '')
  return {
    user,
    server,
    days,
    host,
    rows: async () =>
      (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent),
  }
}

describe('the shows of a text of several days', () => {
  test('are there with one agreed title and zone and the same contacts, and are published with one press, those that are chosen', async () => {
    const { user, server, days, host, rows } = await makeTwoDays()
    const series = '2 shows of a series, Mon, 4 May 2037 to Tue, 5 May 2037'
    expect(screen.getByText(series)).toBeDefined()
    expect(await rows()).toEqual([
      expect.stringMatching(/^Mon, 4 May 2037.*Oslo.*River forum 2037/),
      expect.stringMatching(/^Tue, 5 May 2037.*Oslo.*River forum 2037/),
    ])
    const kept = await Promise.all(days.map((show) => server.store.sideRows(show)))
    expect(kept[0]?.length).toBeGreaterThan(0)
    expect(kept[1]).toEqual(kept[0])

    expect(ink()).toEqual(['Publish 2 shows'])
    await user.click(screen.getByRole('checkbox', { name: /Tue, 5 May/ }))
    await user.click(await press('Publish 1 show'))
    await waitFor(() => expect(ink()).toEqual(['Give out links']))
    expect((await host(0))?.state.published).not.toBeNull()
    expect((await host(1))?.state.published).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /Tue, 5 May/ }))
    expect(ink()).toEqual(['Publish 1 show'])
    await user.click(await press('Publish 1 show'))
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
    expect((await host(1))?.state.published).not.toBeNull()

    // They are found from the list of shows and from each of them.
    await user.click(await press('Shows'))
    await user.click(await press('Show 2 of 2 in the series'))
    await screen.findByText(series)
    const [first] = screen.getAllByRole('button', { name: 'River forum 2037' })
    if (first) await user.click(first)
    await user.click(await press('All 2 shows'))
    await screen.findByText(series)
  })

  test('are published without the one that cannot be, which says why', async () => {
    const { user, host, days } = await makeTwoDays()
    const first = await host(0)
    const agenda = first?.state.draft?.agenda
    if (first === null || agenda === undefined) throw new Error('no draft')
    // Somebody edits the plan of the first day at the moment in which all are published.
    const given = vi.spyOn(first, 'give').mockImplementationOnce(async (publish) => {
      given.mockRestore()
      const mine = { ...agenda, title: { en: 'Ours' } }
      const command = { type: 'replaceDraft', agenda: mine, revision: 0 } as const
      await first.give({ link: OWNER_KEY, id: crypto.randomUUID(), command })
      return first.give(publish)
    })
    await user.click(await press('Publish 2 shows'))
    const why = await screen.findByRole('alert')
    expect(why.textContent).toBe('Not done: somebody else has changed this. Check it again')
    expect((await host(0))?.state.published).toBeNull()
    expect((await host(1))?.state.published).not.toBeNull()
    expect(days).toHaveLength(2)
    // What was refused is looked at; the next thing to do is done with what is there.
    expect(ink()).toEqual(['Give out links'])
  })

  test('P13: have their links given out in one go: a row a person, one message, and one contact for both days, which one that lacks it takes from the other', async () => {
    const { user, server, days } = await makeTwoDays()
    await user.click(await press('Publish 2 shows'))
    await waitFor(() => expect(ink()).toEqual(['Give out links']))
    await user.click(await press('Give out links'))
    const rows = await screen.findAllByTestId('give-row')
    const people = rows.length
    expect(screen.getByRole('heading', { name: `People, ${people}` })).toBeDefined()
    const field = present(screen.getAllByRole('textbox')[0])
    await user.clear(field)
    await user.type(field, 'bo@example.org{Enter}')
    await waitFor(async () => {
      const kept = await Promise.all(days.map((show) => server.store.sideRows(show)))
      expect(
        kept.map((one) => one.filter(({ value }) => value === 'bo@example.org').length),
      ).toEqual([...[1, 1]])
    })
    const message = within(screen.getByRole('region', { name: 'Message' }))
    const body = message.getByText(/^Dear /).textContent ?? ''
    for (const show of days) expect(body).toContain(`#${show}.`)
    expect(body.match(/#[\w-]+\./g)).toHaveLength(2)
    await user.click(await press('All 2 shows'))
    await screen.findByRole('heading', { name: 'River forum 2037' })

    // What one day lacks is proposed from the other, and taken by a press.
    const [first = '', second = ''] = days
    const known = await server.store.sideRows(second)
    await server.store.setSideRows(
      second,
      known.map((row) => ({ ...row, value: null })),
    )
    const contacts = async (show: string) =>
      (await server.store.sideRows(show)).flatMap(({ kind, value }) =>
        kind === 'contact' && value !== null ? [value] : [],
      )
    const before = await contacts(first)
    const title = screen.getAllByRole('button', { name: 'River forum 2037' })[1]
    if (title) await user.click(title)
    const [take] = await screen.findAllByRole('button', { name: /^Use bo@example.org from an/ })
    expect(await contacts(second)).toEqual([])
    if (take) await user.click(take)
    await waitFor(async () => expect(await contacts(second)).toEqual(['bo@example.org']))
    const own = await screen.findByDisplayValue('bo@example.org')
    await user.clear(own)
    await user.type(own, 'new@example.org{Enter}')
    await waitFor(async () => expect(await contacts(second)).toEqual(['new@example.org']))
    expect(await contacts(first)).toEqual(before)
  })
})
