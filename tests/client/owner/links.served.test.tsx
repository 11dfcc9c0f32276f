/** @vitest-environment jsdom */
// Before React is loaded, which any other import may do.
import '../support/builtReact.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { machine } from '../../support/machine.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

/** The owner's page on a real server that holds the founding dialogue. */
const openFounding = (language: Language = 'en') => openOwnerPage({ agenda: founding(), language })

async function openShow() {
  const page = await openFounding()
  await page.user.click(await press(/Science-Policy Dialogue/))
  return page
}

describe('the links of a show', () => {
  test('show how many screens they have open, have their address as a code, and print as cards, eight to a sheet, in both languages, with the token behind the # alone', async () => {
    const { user, server } = await openShow()
    const sheets = () =>
      [...document.body.children].flatMap((one) =>
        one.ariaHidden === 'true' ? [...one.children] : [],
      )
    vi.spyOn(window, 'print').mockImplementation(() => {
      expect(sheets().map((sheet) => sheet.children.length)).toEqual([8, 4])
      const card = sheets()[0]?.firstElementChild?.textContent ?? ''
      expect(card).toContain('Moderator 主持人')
      expect(card).toContain('第三次科学与政策对话')
      expect(card).toMatch(/[^#]\/#hearing\.moderator\.[\w-]{22}$/)
    })
    await user.click(await press(/^Print \d+ link cards/))
    expect(window.print).toHaveBeenCalledTimes(1)
    fireEvent(window, new Event('afterprint'))
    expect(sheets()).toEqual([])
    const desks = [await joinAs(server, 'timekeeper'), await joinAs(server, 'timekeeper')]
    expect(await screen.findByText('open on 2 screens')).toBeDefined()
    for (const desk of desks) desk.leave()
    await user.click(await press('More for Timekeeper'))
    await user.click(await screen.findByRole('menuitem', { name: 'QR code' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Timekeeper' }))
    const token = await server.token('timekeeper')
    expect(dialog.getByText(`${window.location.origin}/#${SHOW}.timekeeper.${token}`)).toBeDefined()
    expect(dialog.getByRole('img', { name: 'QR code for Timekeeper' }).tagName).toBe('svg')
  }, 20_000)

  test('are replaced, withdrawn and given back, each once asked about', async () => {
    const { user, server } = await openOwnerPage()
    await user.click(await press(/Hearing on the water line/))
    const link = async () => (await server.hosts.get(SHOW))?.link('stage')
    const choose = async (what: string) => {
      await user.click(await press('More for Stage'))
      await user.click(await screen.findByRole('menuitem', { name: what }))
      const dialog = within(await screen.findByRole('dialog'))
      await user.click(dialog.getByRole('button', { name: what }))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    await choose('Replace')
    expect(await link()).toMatchObject({ generation: 1, revoked: false })
    await choose('Withdraw')
    expect(await link()).toMatchObject({ generation: 2, revoked: true })
    await user.click(await press('Open again Stage'))
    await press('More for Stage')
    expect(await link()).toMatchObject({ generation: 3, revoked: false })
  })

  test('can be made for a booth, and for one of several stage screens, which has a name and leads to its overlays', async () => {
    const { user, server } = await openShow()
    await user.click(await press('Make link'))
    const dialog = within(await screen.findByRole('dialog'))
    // P10: no role with power is given before somebody chooses it.
    expect(dialog.getByLabelText('Role')).toMatchObject({ value: 'guest' })
    await user.selectOptions(dialog.getByLabelText('Role'), 'Interpreter')
    const choice = within(dialog.getByRole('combobox', { name: 'Booth' }))
    expect(choice.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['en–zh'])
    await user.click(dialog.getByRole('button', { name: 'Make link' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const made = (await server.hosts.get(SHOW))?.state.links.at(-1)
    expect(made?.grant).toEqual({ roles: ['interpreter'], person: null, booth: 'en–zh' })
    expect(made?.by).toBeDefined()
    await user.click(await press('Make link'))
    const stage = within(await screen.findByRole('dialog'))
    await user.selectOptions(stage.getByLabelText('Role'), 'Stage')
    await user.type(stage.getByLabelText('Name of the screen'), 'OBS lower third')
    await user.click(stage.getByRole('button', { name: 'Make link' }))
    const opened = vi.spyOn(window, 'open').mockReturnValue(null)
    await user.click(await press('More for OBS lower third, Stage'))
    await user.click(await screen.findByRole('menuitem', { name: 'Overlays for video' }))
    expect(opened.mock.lastCall?.[0]).toMatch(/^\/overlay\/#[\w-]+\.[\w-]+\.[\w-]+$/)
    opened.mockRestore()
  })

  test('R16: of an interpreter waits for a booth, and states how to make one', async () => {
    const { user } = await openOwnerPage()
    await user.click(await press(/Hearing on the water line/))
    await user.click(await press('Make link'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText('Role'), 'Interpreter')
    expect(dialog.getByText(/^The show has no booth\. Add .* in the planner/)).toBeTruthy()
    expect(dialog.getByRole('button', { name: 'Make link' })).toMatchObject({ disabled: true })
  })

  test('are copied by hand where the browser does not let the page; time and city are in the order of the language', async () => {
    const { user } = await openFounding('zh')
    expect(await screen.findByText('北京（UTC+8）15:00')).toBeDefined()
    await user.click(await press(/第三次科学与政策对话/))
    vi.stubGlobal('navigator', { ...window.navigator, clipboard: undefined })
    await user.click(await press('复制链接 舞台'))
    const field = await screen.findByLabelText<HTMLInputElement>(/手动复制/)
    expect(field.value).toMatch(/#hearing\.stage\.[\w-]{22}$/)
  })
})

test('P10: a person’s link opens more by a box that is ticked, and less when it is unticked; nobody has it by being named', async () => {
  const { user, server } = await openFounding()
  const host = await server.hosts.get(SHOW)
  const grant = { roles: ['speaker' as const], person: 'ying-wang', booth: null }
  const id = 'abcdef01-2345-4678-8abc-def012345678'
  await host?.give({ link: 'owner', id, command: { type: 'makeLink', grant } })
  const roles = () => host?.link('abcdef012345')?.grant.roles
  await user.click(await press(/Science-Policy Dialogue/))
  const name = 'Console for Ying Wang: the agenda names them as moderator'
  const box = await screen.findByRole('checkbox', { name })
  expect(box).toMatchObject({ checked: false })
  await user.click(box)
  await waitFor(() => expect(box).toMatchObject({ checked: true, ariaBusy: 'false' }))
  expect(roles()).toEqual(['moderator', 'speaker'])
  await user.click(await press('Change screens for Ying Wang, now Moderator, Speaker'))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('checkbox', { name: /^Timekeeper/ }))
  await waitFor(() => expect(roles()).toEqual(['moderator', 'timekeeper', 'speaker']))
  await user.keyboard('{Escape}')
  // The page has heard of it too: what is given next rests on that.
  await press('Change screens for Ying Wang, now Moderator, Timekeeper, Speaker')
  await waitFor(() => expect(box).toMatchObject({ ariaBusy: 'false' }))
  await user.click(box)
  await waitFor(() => expect(roles()).toEqual(['timekeeper', 'speaker']))
  await press('Change screens for Ying Wang, now Timekeeper, Speaker')
  expect(host?.link('abcdef012345')).toMatchObject({ generation: 0, revoked: false })
}, 20_000)

/** The page of a show in which a moderator made two links and a rehearsal, and the links that still open. */
async function openMade() {
  const page = await openOwnerPage()
  const moderator = await joinAs(page.server, 'moderator-2')
  for (const role of ['timekeeper', 'guest'] as const) {
    const grant = { roles: [role], person: null, booth: null }
    await moderator.does({ type: 'makeLink', grant })
  }
  const trial = { id: crypto.randomUUID(), show: 'trial', from: null }
  expect(await moderator.ask('rehearse', trial)).toMatchObject({ ok: true })
  const host = await page.server.hosts.get(SHOW)
  const made = () =>
    (host?.state.links ?? [])
      .filter(({ by, revoked }) => by === 'moderator-2' && !revoked)
      .flatMap(({ grant }) => grant.roles)
  await page.user.click(await press(/Hearing on the water line/))
  return { ...page, host, made }
}

/** Asks for the second moderator's link to be withdrawn; gives the dialog that names what it made. */
async function asksToWithdraw(user: Awaited<ReturnType<typeof openMade>>['user']) {
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: 'More for Moderator' })).toHaveLength(2),
  )
  const more = screen.getAllByRole('button', { name: 'More for Moderator' })[1]
  if (more) await user.click(more)
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText(/It made 2 links that still work:.*Timekeeper.*Guest/)
  return dialog
}

test('P14: who withdraws a link is told what it made, and withdraws that by the same press or leaves it', async () => {
  const { user, server, host, made } = await openMade()
  const dialog = await asksToWithdraw(user)
  await dialog.findByText('It made 1 rehearsal that is open.')
  expect(made()).toEqual(['timekeeper', 'guest'])
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(made()).toEqual([]))
  expect((await server.hosts.get('trial'))?.isClosed).toBe(true)
  expect(host?.link('moderator-2')?.revoked).toBe(true)
  expect(host?.link('moderator')?.revoked).toBe(false)
})

test('P14: a link is withdrawn alone, and what it made stays; links also of an archived show', async () => {
  const { user, server, host, made } = await openMade()
  await server.give({ type: 'setArchived', archived: true, was: false })
  await screen.findByText(/^This show is archived/)
  const dialog = await asksToWithdraw(user)
  await user.click(dialog.getByRole('checkbox', { name: 'Also end what it made' }))
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(host?.link('moderator-2')?.revoked).toBe(true))
  expect(made()).toEqual(['timekeeper', 'guest'])
  await server.give({ type: 'setArchived', archived: false, was: true })
  expect((await server.hosts.get('trial'))?.isClosed).toBe(false)
})

test('P14: a closed rehearsal says so and why, and has no links', async () => {
  const { user, server } = await openOwnerPage()
  const planner = await joinAs(server, 'planner')
  const made = { id: crypto.randomUUID(), show: 'trial', from: null }
  expect(await planner.ask('rehearse', made)).toMatchObject({ ok: true })
  await server.give({ type: 'revokeLink', link: 'planner' })
  expect(await screen.findByText('Rehearsal, closed')).toBeDefined()
  await user.click(await press(/\(rehearsal\)/))
  expect(await screen.findByText(/^This rehearsal is closed, and nobody can open it/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Make link' })).toBeNull()
})

/** The owner's page at the show of a real server that listens there, as its own machine has it open. */
async function openReached(host: string) {
  const laptop = machine({ lo: ['127.0.0.1'], wlan0: ['192.168.1.20'] })
  const { user, server } = await openOwnerPage({
    agenda: founding(),
    reached: { host, machine: laptop },
    asks: true,
  })
  await user.click(await press(/Science-Policy Dialogue/))
  return { user, port: new URL(server.url).port }
}

test('links that open on this machine only say so above, on each card, beside a code and once copied', async () => {
  const { user } = await openReached('127.0.0.1')
  expect(await screen.findByText('These links work on this machine only.')).toBeDefined()
  expect(screen.getByText('Works on the organiser’s own machine only.')).toBeDefined()
  await user.click(await press('More for Stage'))
  await user.click(await screen.findByRole('menuitem', { name: 'QR code' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('These links work on this machine only.')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: /^Close/ }))
  await user.click(await press('Copy link Stage'))
  const copied = 'Works on this machine only'
  expect(await screen.findByText(copied, { selector: '[role=status]' })).toBeDefined()
})

test('links of a server that is shared begin with its address on the network', async () => {
  const { user, port } = await openReached('0.0.0.0')
  const base = `http://192.168.1.20:${port}`
  expect(await screen.findByRole('option', { name: `${base}, this network` })).toBeDefined()
  expect(screen.queryByText('These links work on this machine only.')).toBeNull()
  expect(screen.getByText('Scan this, or type the address.')).toBeDefined()
  await user.click(await press('Copy link Stage'))
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toMatch(`${base}/#hearing.stage.`),
  )
})
