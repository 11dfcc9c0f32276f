import type { KeyBinding } from '../../../../ui/controls/keys.ts'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { useEditor, useEditorWords } from './editor.ts'

const nothing = () => undefined

/** Something that a key does, or null while it cannot. */
type Act = (() => void) | null

/** The keys of the page; those of the table are only listed here, as what hears them is the table itself. */
export function useEditorKeys(publish: Act, history: () => void): readonly KeyBinding[] {
  const { t } = useEditorWords()
  const { undo, redo } = useEditor()
  const listed = (cap: string, label: string): KeyBinding => ({
    cap,
    label,
    run: nothing,
    on: false,
    fixed: true,
  })
  const heard = (cap: string, label: string, act: Act, whileTyping = false): KeyBinding => ({
    cap,
    label,
    run: act ?? nothing,
    on: act !== null,
    whileTyping,
  })
  const acts = (Object.keys(ROW_ACTS) as RowAct[]).flatMap((act) => {
    const cap = ROW_ACTS[act]
    return cap === null ? [] : [listed(cap, t(`editor.act.${act}`))]
  })
  return [
    listed('Enter', t('editor.keys.enter')),
    listed('Tab', t('editor.keys.tab')),
    listed('Esc', t('editor.keys.esc')),
    listed('F2', t('editor.keys.edit')),
    listed('Delete', t('editor.keys.clear')),
    listed('Ctrl A', t('editor.keys.all')),
    listed('Shift ↓', t('editor.keys.pick')),
    listed('Ctrl C', t('editor.keys.copy')),
    listed('Ctrl V', t('editor.keys.paste')),
    ...acts,
    listed('Shift F10', t('editor.keys.menu')),
    heard('Ctrl Z', t('editor.keys.undo'), undo),
    heard('Ctrl Shift Z', t('editor.keys.redo'), redo),
    heard('Ctrl Y', t('editor.keys.redo'), redo),
    heard('Shift U', t('editor.keys.history'), history),
    heard('Ctrl Shift P', t('editor.keys.publish'), publish, true),
  ]
}
