import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { GlossaryPage } from '../../../../client/views/planner/glossary/GlossaryPage.tsx'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type Case, unpublished } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../../moderator/openConsole.tsx'

const PLANNER = { roles: ['planner' as const], person: null, booth: null }
const user = userEvent.setup({ delay: null, skipHover: true })

const land: Term = { id: 'land', texts: { en: 'land', 'zh-Hans': '土地' } }
const water: Term = {
  id: 'water',
  texts: { en: 'water', 'zh-Hans': '水' },
  said: { 'zh-Hans': 'shuǐ' },
}

function open(...glossary: Term[]): Case {
  const { glossary: _, ...bare } = founding()
  const agenda: Agenda = glossary.length === 0 ? bare : { ...bare, glossary }
  const show = unpublished(agenda).as('moderator')
  openConsole(show, { grant: PLANNER, view: <GlossaryPage done={() => undefined} /> })
  return show
}

const terms = (show: Case) => show.state.draft?.agenda.glossary ?? []
const field = (row: string, name: string) =>
  within(screen.getByRole('listitem', { name: row })).getByRole('textbox', { name })

async function pasted(text: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Paste terms' }))
  const box = screen.getByRole('textbox', { name: /Paste or type terms/ })
  fireEvent.change(box, { target: { value: text } })
}

describe('the glossary’s page', () => {
  it('edits a word, how it is said and a note, and takes each back', async () => {
    const show = open(land)
    expect(screen.getByText('Glossary').tagName).toBe('DFN')
    await user.type(field('land', 'Chinese, pronounced'), 'tǔdì{Enter}')
    await user.type(field('land', 'Note'), 'in law{Enter}')
    expect(terms(show)).toEqual([{ ...land, said: { 'zh-Hans': 'tǔdì' }, note: 'in law' }])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(terms(show)).toEqual([{ ...land, said: { 'zh-Hans': 'tǔdì' } }])
  })

  it('does not take the last word of a term, and says so', async () => {
    const show = open({ id: 'land', texts: { en: 'land' } })
    await user.clear(field('land', 'English'))
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('A term needs a word in one language')
    expect(terms(show)).toHaveLength(1)
  })

  it('takes new terms one after the other, and takes one away', async () => {
    const show = open()
    await user.type(screen.getByRole('textbox', { name: 'New term, English' }), 'land')
    await user.type(screen.getByRole('textbox', { name: 'New term, Chinese' }), '土地{Enter}')
    await user.keyboard('water{Enter}')
    expect(terms(show).map(({ texts }) => texts)).toEqual([{ en: 'water' }, land.texts])
    await user.click(screen.getByRole('button', { name: 'Remove water' }))
    expect(terms(show).map(({ texts }) => texts)).toEqual([land.texts])
  })

  it('lists what is looked for, by pinyin too', async () => {
    open(land, water)
    await user.keyboard('/shui')
    expect(screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'))).toEqual([
      'water',
    ])
    expect(screen.getByText('1 of 2 found')).toBeTruthy()
  })

  it('ties a term to a segment, beside where it occurs', async () => {
    const show = open(land)
    await user.click(screen.getByRole('button', { name: 'Belongs to: Occurs nowhere' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Panel discussion/ }))
    expect(terms(show)).toEqual([{ ...land, segments: ['panel'] }])
  })

  it('shows what pasted terms come to before they are used, as one step', async () => {
    const show = open(land)
    await pasted('English;Chinese\nland;土地\nwater;水\nonly;\n;\n')
    expect(screen.getByText(/^2 new terms\. 1 line has nothing new\.$/)).toBeTruthy()
    expect(screen.getByText('One language only')).toBeTruthy()
    expect(terms(show)).toEqual([land])
    await user.click(screen.getByRole('button', { name: 'Use these terms' }))
    expect(terms(show).map(({ texts }) => texts['en'])).toEqual(['land', 'water', 'only'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(terms(show)).toEqual([land])
  })

  it('takes a column for something else where that is chosen', async () => {
    open()
    await pasted('land\t土地')
    expect(screen.getAllByText('guessed by its script')).toHaveLength(2)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Column 1' }), 'Note')
    expect(screen.getByText('as chosen')).toBeTruthy()
    expect(screen.getByText(/^1 new term\./)).toBeTruthy()
  })

  it('proposes pinyin where there is none, and adds it only when told to', async () => {
    const show = open(land, water)
    await user.click(screen.getByRole('button', { name: 'Add pinyin' }))
    const add = await screen.findByRole('button', { name: 'Add to 1 word' }, { timeout: 15_000 })
    expect(screen.getByText('tǔdì')).toBeTruthy()
    expect(terms(show)).toEqual([land, water])
    await user.click(add)
    expect(terms(show)).toEqual([{ ...land, said: { 'zh-Hans': 'tǔdì' } }, water])
  })
})
