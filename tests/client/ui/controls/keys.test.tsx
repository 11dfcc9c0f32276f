import { expect, it } from 'vitest'
import { capOf, isTaken } from '../../../../client/ui/controls/keys.tsx'

function cap(key: string, held: { ctrl?: boolean; alt?: boolean; shift?: boolean } = {}): string {
  const { ctrl: ctrlKey = false, alt: altKey = false, shift: shiftKey = false } = held
  return capOf(new KeyboardEvent('keydown', { key, ctrlKey, altKey, shiftKey }))
}

it.each([
  ['n', {}, 'N'],
  ['N', {}, 'N'],
  ['N', { shift: true }, 'Shift N'],
  ['n', { shift: true }, 'Shift N'],
  ['?', { shift: true }, '?'],
  ['.', {}, '.'],
  ['+', {}, '+'],
  ['=', {}, '+'],
  ['+', { shift: true }, 'Shift +'],
  ['*', { shift: true }, 'Shift +'],
  ['-', {}, '−'],
  ['_', { shift: true }, 'Shift −'],
  ['z', { ctrl: true }, 'Ctrl Z'],
  ['Z', { ctrl: true }, 'Ctrl Z'],
  ['Z', { ctrl: true, shift: true }, 'Ctrl Shift Z'],
  ['?', { ctrl: true, shift: true }, 'Ctrl ?'],
  ['ArrowUp', { alt: true }, 'Alt ↑'],
  ['ArrowDown', {}, '↓'],
  ['Escape', {}, 'Esc'],
  ['Enter', {}, 'Enter'],
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
})
