import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { talks } from '../support/talks.ts'
import { openConsole } from './openConsole.tsx'

const onTalk = () => given(talks()).onPlanUntil('talk-yan').at('15:46:24')

const part = (id: string): HTMLElement => screen.getByTestId(id)

const row = (id: string): HTMLElement =>
  present(document.querySelector<HTMLElement>(`[data-row="${id}"]`))

it('the agenda by keys, with recovery in the head, does nothing while nothing is selected, selects what is next first, drops and restores, moves, puts next and goes to', async () => {
  const { user, given: commands } = openConsole(onTalk())
  expect(screen.queryByRole('button', { name: 'Rehearse' })).toBeNull()
  expect(part('recover')).toBeTruthy()
  await user.keyboard('dg.{ArrowDown}{Escape}d')
  expect(commands).toEqual([])
  await user.keyboard('{ArrowDown}')
  expect(row('talk-barra').getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{ArrowDown}d')
  expect(row('talk-wang').getAttribute('data-status')).toBe('dropped')
  await user.keyboard('d')
  expect(row('talk-wang').getAttribute('data-status')).toBe('waiting')
  await user.keyboard('{ArrowUp}{Alt>}{ArrowDown}{/Alt}.g')
  expect(commands.slice(0, 2)).toEqual([
    { type: 'drop', item: 'talk-wang' },
    { type: 'restore', item: 'talk-wang' },
  ])
  expect(commands.slice(2).map(({ type }) => type)).toEqual(['reorder', 'putNext', 'goTo'])
  expect(row('talk-barra').getAttribute('data-status')).toBe('live')
})

const put = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

it('R6: changing an item edits what was changed, against what was seen, and the name of its speaker, which one step undoes; swaps with another, and inserts behind the selected item', async () => {
  const { user, given: commands } = openConsole(onTalk())
  const dialog = async () => within(await screen.findByRole('dialog'))
  await user.keyboard('{ArrowDown}t')
  put((await dialog()).getByLabelText('Minutes'), '7')
  fireEvent.click((await dialog()).getByRole('button', { name: 'Save' }))
  expect(commands).toEqual([
    { type: 'editLength', item: 'talk-barra', length: 420_000, was: 600_000 },
  ])
  await user.keyboard('t')
  put((await dialog()).getByRole('textbox', { name: 'Name of speaker 1' }), 'Marc Barat')
  fireEvent.click((await dialog()).getByRole('button', { name: 'Save' }))
  expect(commands.at(-1)).toMatchObject({ type: 'editName', person: 'marc-barra' })
  expect(row('talk-barra').textContent).toContain('Marc Barat')
  expect(part('undo').textContent).toContain('Changed name of Marc Barat')
  await user.keyboard('u')
  expect(row('talk-barra').textContent).toContain('Marc Barra')
  await user.keyboard('x')
  fireEvent.click((await dialog()).getByRole('button', { name: /^Jiang Wang Case Study/ }))
  expect(commands.at(-1)).toEqual({ type: 'swap', a: 'talk-barra', b: 'talk-wang' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('i')
  const insert = (await dialog()).getByRole('button', { name: 'Insert' })
  expect(insert.hasAttribute('disabled')).toBe(true)
  put((await dialog()).getByLabelText('Title in English'), 'A word from the mayor')
  fireEvent.click(insert)
  expect(commands.at(-1)).toMatchObject({
    type: 'insert',
    at: { segment: 'presentations', after: 'talk-barra' },
  })
  expect(screen.getByText('A word from the mayor')).toBeTruthy()
})

it('an item leads to its row in the planner, for links that open the planner', async () => {
  window.location.hash = '#a-show.moderator.token'
  const opened = vi.spyOn(window, 'open').mockImplementation(() => null)
  const grant = { roles: ['planner' as const, 'moderator' as const], person: null, booth: null }
  const { user } = openConsole(onTalk(), { grant })
  await user.click(within(row('talk-bai')).getByRole('button', { name: /^Wei Bai/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Change in the planner' }))
  expect(opened.mock.calls[0]?.[0]).toContain('?planner=talk-bai')
  opened.mockRestore()
})

it('panes are open one at a time, and give way to the cue field: Close in Steps leads back to the column, not to Room; the sheet lists every key once', async () => {
  const { user } = openConsole(onTalk())
  await user.keyboard('h{Shift>}U{/Shift}')
  expect(screen.queryByTestId('room-pane')).toBeNull()
  await user.click(within(part('steps')).getByRole('button', { name: 'Close' }))
  expect(screen.queryByTestId('room-pane')).toBeNull()
  expect(part('cue-field')).toBeTruthy()
  await user.keyboard('hc')
  expect(screen.queryByTestId('room-pane')).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('Write a cue'))
  await user.keyboard('{Escape}{Shift>}T{/Shift}c')
  expect(screen.queryByTestId('timeline')).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('Write a cue'))
  await user.keyboard('{Escape}?')
  const dialog = within(await screen.findByRole('dialog'))
  const caps = dialog.getAllByRole('term').map((cap) => cap.textContent)
  expect(new Set(caps).size).toBe(caps.length)
  expect(caps.length).toBeGreaterThan(30)
})

describe('people in the room', () => {
  it('the newest request is granted by Y and declined by Z; one for a minute is over with the item of the speaker: Y gives no minute to the next one', async () => {
    const show = onTalk()
    const { user, later, given: commands } = openConsole(show)
    const hand = (id: string, person: string, wants: 'minute' | 'floor') =>
      show.record([{ type: 'handRaised', v: 1, hand: { id, person, wants, at: show.now } }])
    later(() => hand('h1', 'wentao-yan', 'minute'))
    expect(part('requests').textContent).toContain('Wentao Yan asks for 1 minute')
    await user.keyboard('y')
    later(() => hand('h2', 'marc-barra', 'floor'))
    await user.keyboard('y')
    later(() => hand('h3', 'shu-zhu', 'floor'))
    await user.keyboard('z')
    expect(commands).toEqual([
      { type: 'giveTime', item: 'talk-yan', by: 60_000 },
      { type: 'giveFloor', item: 'talk-yan', person: 'marc-barra', limit: 120_000 },
      { type: 'lowerHand', hand: 'h3' },
    ])
    expect(part('requests').textContent).toContain('None open')
    later(() => hand('h4', 'wentao-yan', 'minute'))
    expect(part('requests').textContent).toContain('Wentao Yan asks for 1 minute')
    await user.keyboard('ny')
    expect(part('requests').textContent).toContain('None open')
    expect(commands.slice(3).map(({ type }) => type)).toEqual(['next'])
  })

  it('requests are listed newest first; more than three are behind one button', async () => {
    const show = onTalk()
    const people = ['shu-zhu', 'wei-bai', 'marc-barra', 'qian-wang']
    people.forEach((person, n) => {
      show.at(`15:46:3${n}`)
      const hand = { id: `h${n}`, person, wants: 'floor', at: show.now } as const
      show.record([{ type: 'handRaised', v: 1, hand }])
    })
    const { user } = openConsole(show)
    const names = () =>
      within(part('requests'))
        .getAllByRole('listitem')
        .map((one) => one.querySelector('b')?.textContent)
    expect(names()).toEqual(['Qian Wang', 'Marc Barra', 'Wei Bai'])
    await user.click(screen.getByRole('button', { name: '1 other' }))
    expect(names()).toHaveLength(4)
  })

  it('the floor is given in a dialog, and the turn ended by F; its language changes by L, against what it was', async () => {
    const { user, later, given: commands } = openConsole(onTalk())
    await user.keyboard('f')
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText('Person'), 'Marc Barra')
    await user.click(dialog.getByRole('button', { name: '3 min' }))
    await user.click(dialog.getByRole('button', { name: 'Give the floor' }))
    later((show) => show.at('15:47:54'))
    expect(part('floor-here').textContent).toContain('Marc Barra has the floor1:30 left of 3:00')
    later((show) => show.at('15:49:36'))
    expect(part('floor-here').textContent).toContain('+0:12 over 3:00')
    await user.keyboard('f')
    expect(commands.map(({ type }) => type)).toEqual(['giveFloor', 'endFloor'])
    expect(screen.queryByTestId('floor-here')).toBeNull()
    await user.keyboard('l')
    expect(commands.at(-1)).toEqual({ type: 'setLanguage', language: 'en', was: null })
  })

  it('cues go by a number or in writing; keys rest meanwhile, and work again once one is sent', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('c')
    await user.keyboard('2')
    await user.keyboard('cNext slide n{Enter}')
    await user.keyboard('c')
    await user.selectOptions(screen.getByLabelText('Cue to'), 'all interpreters')
    await user.click(within(part('cues')).getByRole('button', { name: 'Stop' }))
    expect(commands).toMatchObject([
      {
        to: { type: 'person', person: 'wentao-yan' },
        content: { canned: 'minutes', params: { minutes: 2 } },
      },
      { content: { type: 'free', text: 'Next slide n', lang: 'en' } },
      { to: { type: 'group', role: 'interpreter' }, content: { canned: 'stop' } },
    ])
    await user.keyboard('c')
    expect(part('open-cues').textContent).toContain('Next slide n to Wentao Yan15:46, not seen yet')
    expect(part('open-cues').textContent).toContain('Stop to all interpreters')
  })

  it('the cue field stays closed after what covered it, and names who gets cues as the show goes on', async () => {
    const { later, user } = openConsole(onTalk())
    expect(part('cue-field').textContent).toContain('Cue to Wentao Yan')
    await user.keyboard('c')
    fireEvent.click(part('recover'))
    await user.keyboard('{Escape}')
    expect(screen.queryByTestId('cues')).toBeNull()
    await user.keyboard('h')
    expect(part('people')).toBeTruthy()
    await user.keyboard('h')
    later((show) => show.does('finish'))
    expect(part('cue-field').textContent).toContain('Cue to Marc Barra')
    await user.keyboard('c')
    expect(within(part('cues')).queryByRole('button', { name: 'Stop' })).toBeNull()
  })

  it('are listed in the Room pane, the missing ones first with their next item, and marked here or not here', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('h')
    expect(within(part('people')).getAllByRole('listitem')).toHaveLength(12)
    const barra = within(part('people')).getByRole('button', { name: /^Marc Barra/ })
    expect(barra.textContent).toContain('due 15:55')
    await user.click(barra)
    await user.click(await screen.findByRole('menuitem', { name: 'Not here' }))
    expect(commands).toEqual([{ type: 'markAttendance', person: 'marc-barra', mark: 'not-here' }])
    expect(within(part('next-item')).getByText('not here')).toBeTruthy()
    expect(barra.textContent).toMatch(/not here$/)
  })

  it('R8b: are marked not here by two presses in the menu of a row, which the message undoes, and U while it is shown; afterwards U undoes the newest step', async () => {
    const { user, given: commands } = openConsole(onTalk())
    const button = present(row('talk-barra').querySelector<HTMLElement>('[data-row-button]'))
    const undo = () => screen.queryByRole('button', { name: 'Undo' })
    const marks = async () => {
      await user.click(button)
      const notHere = await screen.findByRole('menuitem', { name: 'Marc Barra: not here' })
      // This link does not open the planner.
      expect(screen.queryByRole('menuitem', { name: /planner/ })).toBeNull()
      await user.click(notHere)
      return screen.findByRole('button', { name: 'Undo' })
    }
    await user.click(await marks())
    await waitFor(() => expect(undo()).toBeNull())
    await marks()
    await user.keyboard('u')
    await waitFor(() => expect(undo()).toBeNull())
    await user.keyboard('u')
    const mark = { type: 'markAttendance', person: 'marc-barra' }
    const twice = [
      { ...mark, mark: 'not-here' },
      { ...mark, mark: null },
    ]
    expect(commands.slice(0, 4)).toEqual([...twice, ...twice])
    expect(commands.map(({ type }) => type).slice(4)).toEqual(['undo'])
  })

  it('who is missing before the show is named in the head, which offers a rehearsal, and marked as here beside it', async () => {
    const show = given(founding()).at('14:50')
    for (const { id } of show.asPublished.people.slice(1))
      show.does({ type: 'markAttendance', person: id, mark: 'here' })
    const { user, given: commands } = openConsole(show)
    const [missing] = show.asPublished.people
    expect(part('headline').textContent).toContain('11 of 12 here')
    expect(part('headline').textContent).toContain(`missing: ${missing?.name['en']}`)
    expect(screen.getByRole('button', { name: 'Rehearse' })).toBeTruthy()
    const first = within(row('introduction-item'))
    expect(first.getByText('not here')).toBeTruthy()
    expect(within(row('talk-yan')).queryByText('not here')).toBeNull()
    await user.click(within(part('not-here')).getByRole('button', { name: 'Mark as here' }))
    expect(first.queryByText('not here')).toBeNull()
    expect(commands).toEqual([{ type: 'markAttendance', person: missing?.id, mark: 'here' }])
    expect(part('headline').textContent).toContain('12 of 12 here')
    expect(screen.queryByTestId('not-here')).toBeNull()
  })
})
