import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { Button } from '../../../../client/ui/controls/Button.tsx'
import { KeySheet } from '../../../../client/ui/controls/KeySheet.tsx'
import { KeySheetDialog } from '../../../../client/ui/controls/KeySheetDialog.tsx'
import {
  capOf,
  isTaken,
  type KeyBinding,
  KeysOf,
  storedKeys,
  useKeys,
} from '../../../../client/ui/controls/keys.tsx'
import { TERMS } from '../../../../client/words/list.ts'
import { speaks } from '../../support/speaks.ts'

beforeEach(() => localStorage.clear())

let done: string[] = []

function Page({ sheet }: { readonly sheet: boolean }) {
  const bindings: readonly KeyBinding[] = [
    { cap: 'N', label: 'Next', run: () => done.push('next') },
    { cap: 'P', label: 'Pause', run: () => done.push('pause') },
    { cap: '?', label: 'Keys', run: () => done.push('keys'), fixed: true },
  ]
  useKeys(bindings)
  return (
    <>
      <Button shortcut="N">Go</Button>
      {sheet ? <KeySheetDialog open bindings={bindings} onClose={() => {}} /> : null}
    </>
  )
}

function open(sheet: boolean, of = 'moderator') {
  cleanup()
  done = []
  render(
    <I18nProvider i18n={speaks('en')}>
      <KeysOf screen={of}>
        <Page sheet={sheet} />
      </KeysOf>
    </I18nProvider>,
  )
}

async function toChanges() {
  open(true)
  await userEvent.click(screen.getByRole('button', { name: 'Change keys' }))
}

const press = (key: string) => fireEvent.keyDown(document.body, { key })
const button = (name: string) => screen.getByRole('button', { name })

describe('the keys of a screen on this device', () => {
  it('do nothing while a dialog is open, even before the focus is in it', () => {
    open(true)
    press('n')
    expect(done).toEqual([])
    open(false)
    press('n')
    expect(done).toEqual(['next'])
  })

  it('do nothing while an input method composes, and act once while they are held down', () => {
    open(false)
    fireEvent.keyDown(document.body, { key: 'n', isComposing: true })
    fireEvent.keyDown(document.body, { key: 'n', repeat: true })
    expect(done).toEqual([])
  })

  it('are changed to another, which is heard and shown from then on, on this screen alone', async () => {
    await toChanges()
    await userEvent.click(button('N: Next'))
    fireEvent.keyDown(button('Press a key: Next'), { key: 'g' })
    expect(button('G: Next')).toBeTruthy()
    open(false)
    press('n')
    press('g')
    expect(done).toEqual(['next'])
    expect(button('Go').getAttribute('aria-keyshortcuts')).toBe('G')
    expect(button('Go').textContent).toBe('GoG')
    open(false, 'timekeeper')
    press('n')
    expect(done).toEqual(['next'])
  })

  it('are turned off, and on again', async () => {
    await toChanges()
    await userEvent.click(button('Turn off: Next'))
    open(false)
    press('n')
    expect(done).toEqual([])
    expect(button('Go').textContent).toBe('Go')
    await toChanges()
    await userEvent.click(button('Turn on: Next'))
    expect(storedKeys('moderator')).toEqual({})
  })

  it('are not given one that is taken, and it is told by what', async () => {
    await toChanges()
    await userEvent.click(button('N: Next'))
    fireEvent.keyDown(button('Press a key: Next'), { key: 'p' })
    expect(screen.getByRole('alert').textContent).toBe('P is taken: Pause')
    fireEvent.keyDown(button('Press a key: Next'), { key: '?', shiftKey: true })
    expect(screen.getByRole('alert').textContent).toBe('? is taken: Keys')
    expect(storedKeys('moderator')).toEqual({})
  })

  it('are all as they were by one press; what leads to the sheet is never another', async () => {
    localStorage.setItem('rostrum.keys.moderator', '{"N":"G","P":null,"?":null,"X":7}')
    open(false)
    press('?')
    expect(done).toEqual(['keys'])
    await toChanges()
    expect(screen.queryByRole('button', { name: /: Keys$/ })).toBeNull()
    await userEvent.click(button('Restore the standard keys'))
    expect(storedKeys('moderator')).toEqual({})
    localStorage.setItem('rostrum.keys.moderator', 'no keys')
    expect(storedKeys('moderator')).toEqual({})
  })
})

function cap(key: string, held: { ctrl?: boolean; alt?: boolean; shift?: boolean } = {}): string {
  const { ctrl: ctrlKey = false, alt: altKey = false, shift: shiftKey = false } = held
  return capOf(new KeyboardEvent('keydown', { key, ctrlKey, altKey, shiftKey }))
}

it.each([
  ['n', {}, 'N'],
  ['n', { shift: true }, 'Shift N'],
  ['?', { shift: true }, '?'],
  ['+', {}, '+'],
  ['=', {}, '+'],
  ['*', { shift: true }, 'Shift +'],
  ['-', {}, '−'],
  ['_', { shift: true }, 'Shift −'],
  ['Z', { ctrl: true }, 'Ctrl Z'],
  ['Z', { ctrl: true, shift: true }, 'Ctrl Shift Z'],
  ['?', { ctrl: true, shift: true }, 'Ctrl ?'],
  ['ArrowUp', { alt: true }, 'Alt ↑'],
  ['Escape', {}, 'Esc'],
])('the cap of a press: %s with %o is %s', (key, held, expected) => {
  expect(cap(key, held)).toBe(expected)
})

it.each(['input', 'textarea', 'select'])('keys rest in a field (%s)', (tag) => {
  expect(isTaken(document.createElement(tag))).toBe(true)
})

it('keys rest in dialogs and menus, and nowhere else', () => {
  document.body.innerHTML =
    '<div role="dialog"><button></button></div><ul role="menu"><li></li></ul><button></button>'
  const [inDialog, outside] = document.querySelectorAll('button')
  expect(isTaken(inDialog ?? null)).toBe(true)
  expect(isTaken(document.querySelector('li'))).toBe(true)
  expect(isTaken(outside ?? null)).toBe(false)
  expect(isTaken(window)).toBe(false)
  document.body.replaceChildren()
})

const KEYS = [{ cap: 'N', label: 'Next', run: () => {} }]

test('the sheet of keys has the words too', async () => {
  render(
    <I18nProvider i18n={speaks('en')}>
      <KeySheet open bindings={KEYS} onClose={() => {}} />
    </I18nProvider>,
  )
  await screen.findByText('Next')
  expect(screen.queryByTestId('words')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Glossary of terms' }))
  const words = await screen.findByTestId('words')
  expect(words.querySelectorAll('dt')).toHaveLength(Object.keys(TERMS).length)
  expect(words.textContent).toContain(`slack 机动时间 Puffer ${TERMS.slack.en.means}`)
  expect(screen.queryByText('Next')).toBeNull()
})

test.each([
  ['en', 'Ctrl Shift Z'],
  ['de', 'Strg Shift Z'],
] as const)('a key is called as it is on keyboards of the language, in %s', (language, cap) => {
  render(
    <I18nProvider i18n={speaks(language)}>
      <Button shortcut="Ctrl Shift Z" onClick={() => {}}>
        again
      </Button>
    </I18nProvider>,
  )
  expect(screen.getByText(cap)).toBeTruthy()
  // What assistive technology is told is the same in every language.
  expect(screen.getByRole('button').getAttribute('aria-keyshortcuts')).toBe('Ctrl+Shift+Z')
})
