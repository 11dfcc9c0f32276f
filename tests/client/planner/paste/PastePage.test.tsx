import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { RIVER } from '../../ui/intake/sample.ts'
import {
  asked,
  done,
  finding,
  freshPage,
  open,
  openRead,
  put,
  read,
  serverAnswers,
  user,
} from './openPaste.tsx'

freshPage()

async function axeFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}

/** What was typed for the founding show, and the day on which its draft begins. */
function founding2023(given: readonly Command[]) {
  const [command] = given
  if (command?.type !== 'replaceDraft') throw new Error('nothing was taken over')
  expect(dayOf(command.agenda)).toBe('2023-06-21')
  const { title, zones } = founding()
  return { title, zones }
}

const alertSays = (words: string) =>
  waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words))

const COUNTED = '3 items, 3 people, 1 language, 4 to review'

describe('the field', () => {
  test('sends what is typed, with the key of the link', async () => {
    open()
    put('10:00 Welcome')
    expect(screen.getByRole('button', { name: /^Read agenda/ })).toHaveProperty('disabled', false)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: COUNTED })
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      body: '10:00 Welcome',
      headers: {
        Authorization: 'Bearer a-show.planner.AAAAAAAAAAAAAAAAAAAAAA',
        'Content-Type': 'text/plain; charset=utf-8',
      },
    })
    expect(asked[0]?.url).toMatch(/^\/intake/)
  })

  test('takes what lies in the clipboard with one press, and says so where the browser does not hand it over', async () => {
    const press = () => user.click(screen.getByRole('button', { name: 'Paste from the clipboard' }))
    await navigator.clipboard.writeText('')
    open()
    await press()
    expect(await screen.findByText(/Press Ctrl V in the field/)).toBeTruthy()
    expect(asked).toEqual([])
    cleanup()
    await navigator.clipboard.writeText('10:00 Welcome')
    open()
    await press()
    await screen.findByRole('heading', { name: COUNTED })
    expect(asked[0]?.init.body).toBe('10:00 Welcome')
  })

  test('reads what is pasted over everything at once: its page where that has a table', async () => {
    open()
    const data = { 'text/html': '<table><tr><td>10:00</td></tr></table>', 'text/plain': '10:00' }
    fireEvent.paste(screen.getByRole('textbox'), {
      clipboardData: { files: [], getData: (type: keyof typeof data) => data[type] },
    })
    await screen.findByRole('heading', { name: /items, / })
    expect(asked[0]?.init.body).toBe(data['text/html'])
    fireEvent.click(screen.getByText('Paste again'))
    expect(screen.getByRole('textbox')).toHaveProperty('value', '10:00')
    expect(screen.getByText(/Read as a web page/)).toBeTruthy()
  })

  test('keeps the text and says in one line what to do where it cannot be read', async () => {
    serverAnswers({ ok: false, code: 'nothing-read', line: 'English of the server' })
    open('zh')
    put('没有议程')
    read('读取议程')
    await alertSays('没有找到议程')
    expect(screen.getByRole('textbox')).toHaveProperty('value', '没有议程')
    serverAnswers({ ok: false, code: 'news', line: 'A line that only the server knows.' })
    read('读取议程')
    expect(await screen.findByText('A line that only the server knows.')).toBeTruthy()
  })

  test('tells how much is read before it is sent, and again where it was more; says so when the server cannot be reached', async () => {
    serverAnswers({ ok: false, code: 'too-large', line: 'English of the server' })
    open()
    expect(screen.getByText(/Markdown.*up to 6 MB/)).toBeTruthy()
    put('10:00 Welcome')
    read()
    await alertSays('larger than 6 MB')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    read()
    await alertSays('does not answer')
  })
})

describe('a reading', () => {
  test('counts what is left to review, and goes on to the next with the keyboard', async () => {
    await openRead()
    expect(screen.getByText(/Nothing is published yet/)).toBeTruthy()
    finding('The items take 45 min, the segment has 50 min')
      .getByRole('button', { name: 'Looks right' })
      .focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      '3 items, 3 people, 1 language, 3 to review',
    )
    await waitFor(() => {
      const next = finding('English of a-kind-of-tomorrow').getByRole('button', {
        name: 'Looks right',
      })
      expect(document.activeElement).toBe(next)
    })
  })

  test('is corrected in its cells; a doubt leads to its cell, and Undo asks it again', async () => {
    await openRead()
    const rest = finding('No length is given')
    await user.click(rest.getByRole('button', { name: 'Change' }))
    const field = screen.getByRole('textbox', { name: /^Length in minutes.*Fish$/ })
    expect(document.activeElement).toBe(field)
    expect(field).toHaveProperty('value', '25')
    await user.keyboard('long{Enter}')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(field, { target: { value: '30' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(screen.queryByText('No length is given')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field).toHaveProperty('value', '25')
    expect(screen.getByText('No length is given')).toBeTruthy()
    const person = screen.getByRole('textbox', { name: /^Speakers.*Stones$/ })
    await user.clear(person)
    await user.keyboard('{Enter}')
    expect(person.getAttribute('placeholder')).toBe('no person')
    await user.type(person, 'Di Dogwood{Escape}')
    expect(person).toHaveProperty('value', '')
  })

  test('a likelier reading is used with one press, and asks before corrections are lost', async () => {
    const agenda = present(RIVER.agendas[0])
    const second = {
      ...RIVER,
      findings: [],
      agendas: [{ ...agenda, segments: agenda.segments.slice(1) }],
    }
    await openRead({ ...RIVER, second: { from: 7, to: 10, reading: second } })
    const head = () => screen.getAllByRole('heading', { level: 2, hidden: true })[0]?.textContent
    const use = () => fireEvent.click(screen.getByText('Use this reading'))
    use()
    expect(head()).toContain('2 items')
    use()
    expect(head()).toContain('3 items')
    await user.type(screen.getByDisplayValue('Welcome'), '!{Enter}')
    use()
    const dialog = within(await screen.findByRole('dialog', { name: /1 correction is lost/ }))
    expect(head()).toContain('3 items')
    await user.click(dialog.getByRole('button', { name: 'Use this reading' }))
    expect(head()).toContain('2 items')
  })

  test('enters the draft only when it is taken over, in its place; title, date and zone stay as typed, and what it says otherwise is offered', async () => {
    const { given } = await openRead()
    for (const said of [/Title in the text/, /Date in the text/, /Time zone in the text/])
      expect(screen.getByText(said)).toBeTruthy()
    expect(screen.getByText(/replaces the 18 items of the draft/)).toBeTruthy()
    expect(given).toEqual([])
    fireEvent.click(screen.getByText('Use this agenda'))
    expect(given).toMatchObject([
      { type: 'replaceDraft', revision: 0, agenda: founding2023(given) },
    ])
    await waitFor(() => expect(done).toHaveBeenCalledOnce())
  })

  test('stays where the draft has changed meanwhile, and says so', async () => {
    const planner = await openRead()
    planner.refuseNext({ reason: 'stale-value', field: 'draft', actual: 3 })
    fireEvent.click(screen.getByText('Use this agenda'))
    expect(await screen.findByText(/somebody else has changed this/)).toBeTruthy()
    expect(done).not.toHaveBeenCalled()
  })

  test('that has no date and no zone goes by the show’s, and says by which', async () => {
    const agendas = RIVER.agendas.map((agenda) => ({ ...agenda, date: null, zones: [] }))
    const { given } = await openRead({ ...RIVER, agendas })
    expect(screen.getByText(/read as Beijing time/)).toBeTruthy()
    fireEvent.click(screen.getByText('Use this agenda'))
    expect(given).toMatchObject([{ type: 'replaceDraft', agenda: founding2023(given) }])
  })

  test('gives its own title, date and zone where these are wanted, and leaves them again', async () => {
    const { given } = await openRead()
    for (const use of screen.getAllByText('Use this')) fireEvent.click(use)
    expect(screen.getAllByText('Keep what I entered')).toHaveLength(3)
    const take = () => fireEvent.click(screen.getByText('Use this agenda'))
    take()
    // The date in the text has passed, so it is asked about first.
    expect(given).toEqual([])
    fireEvent.click(screen.getByText('Use this date'))
    take()
    const [command] = given
    const agenda = command?.type === 'replaceDraft' ? command.agenda : founding()
    expect(agenda.title).toMatchObject(RIVER.agendas[0]?.title ?? {})
    expect(agenda.zones[0]).toBe('Europe/Berlin')
    expect(dayOf(agenda)).toBe('2026-05-04')
  })

  test('offers no date that it already has', async () => {
    await openRead()
    for (const use of screen.getAllByText('Use this')) fireEvent.click(use)
    fireEvent.click(screen.getByText('Use this agenda'))
    fireEvent.click(screen.getByText('Use today'))
    expect(screen.getByText(/The agenda’s date is/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Use (today|this date)$/ })).toBeNull()
  })

  test('of several days has a switch, each with its own findings', async () => {
    const one = present(RIVER.agendas[0])
    const second = { ...one, date: '2026-05-05', room: 'Hall B' }
    await openRead({ ...RIVER, agendas: [one, second], findings: RIVER.findings.slice(1, 2) })
    const group = within(screen.getByRole('group', { name: 'Several agendas were read' }))
    await user.click(group.getByRole('button', { name: /Tuesday, 5 May 2026, Hall B/ }))
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      '6 items, 3 people, 1 language, 1 to review',
    )
  })

  test('has nothing that assistive technology would miss, before it and with it', async () => {
    open('zh')
    expect(await axeFaults()).toEqual([])
    put('x')
    read('读取议程')
    await screen.findByRole('heading', { name: /^3 项，3 人，1 种语言， ?4 处待核对/ })
    expect(await axeFaults()).toEqual([])
  })
})
