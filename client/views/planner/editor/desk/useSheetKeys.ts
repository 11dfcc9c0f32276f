import type { KeyBinding } from '../../../../ui/controls/keys.ts'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { useEditorWords } from './useEditorWords.ts'

const nothing = () => undefined

/** The keys of the table for its sheet; what hears them is the table itself. */
export function useSheetKeys(): readonly KeyBinding[] {
  const { t } = useEditorWords()
  const key = (cap: string, label: string): KeyBinding => ({ cap, label, run: nothing, on: false })
  const acts = (Object.keys(ROW_ACTS) as RowAct[]).flatMap((act) => {
    const cap = ROW_ACTS[act]
    return cap === null ? [] : [key(cap, t(`editor.act.${act}`))]
  })
  return [
    key('Enter', t('editor.keys.enter')),
    key('Tab', t('editor.keys.tab')),
    key('Esc', t('editor.keys.esc')),
    key('F2', t('editor.keys.edit')),
    key('Delete', t('editor.keys.clear')),
    key('Shift ↓', t('editor.keys.pick')),
    ...acts,
    key('Shift F10', t('editor.keys.menu')),
    key('Ctrl Z', t('editor.keys.undo')),
    key('Ctrl Shift Z', t('editor.keys.redo')),
    key('Ctrl Shift P', t('editor.keys.publish')),
  ]
}
