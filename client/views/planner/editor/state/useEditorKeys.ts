import type { KeyBinding } from '../../../../ui/controls/keys.ts'
import { ACT_KEYS } from '../acts/rowActs.ts'
import { useEditor, useEditorWords } from './editor.ts'

/** Something that a key does, or null while it cannot. */
type Act = (() => void) | null

const nothing = () => undefined

/** Returns a key of the page. */
export function pageKey(cap: string, label: string, act: Act, whileTyping = false): KeyBinding {
  return { cap, label, run: act ?? nothing, on: act !== null, whileTyping }
}

/** Returns the keys that undo and redo. */
export function useStepKeys(): readonly KeyBinding[] {
  const { t, undo, redo } = useEditor()
  return [
    pageKey('Ctrl Z', t('editor.keys.undo'), undo),
    pageKey('Ctrl Shift Z', t('editor.keys.redo'), redo),
    pageKey('Ctrl Y', t('editor.keys.redo'), redo),
  ]
}

/** Keys of the table, before and after those of its acts; the table itself hears them, here they are only listed. */
const TABLE_KEYS = {
  Enter: 'enter',
  Tab: 'tab',
  Esc: 'esc',
  F2: 'edit',
  Delete: 'clear',
  'Ctrl A': 'all',
  'Shift ↓': 'pick',
  'Ctrl C': 'copy',
  'Ctrl V': 'paste',
} as const

/** Returns the keys of the page. */
export function useEditorKeys(publish: Act, history: () => void): readonly KeyBinding[] {
  const { t } = useEditorWords()
  const steps = useStepKeys()
  const listed = (cap: string, label: string): KeyBinding => {
    return { cap, label, run: nothing, on: false, fixed: true }
  }
  return [
    ...Object.entries(TABLE_KEYS).map(([cap, key]) => listed(cap, t(`editor.keys.${key}`))),
    ...ACT_KEYS.flatMap(({ act, cap }) =>
      cap === undefined ? [] : [listed(cap, t(`editor.act.${act}`))],
    ),
    listed('Shift F10', t('editor.keys.menu')),
    ...steps,
    pageKey('Shift U', t('editor.keys.history'), history),
    pageKey('Ctrl Shift P', t('editor.keys.publish'), publish, true),
  ]
}
