import { Button } from '../../../../ui/controls/Button.tsx'
import type { Contested } from '../desk/conflicts.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useValueWords } from '../desk/useValueWords.ts'

/** What was typed did not come to this field, as somebody else was quicker or it was never sent: what it holds now, what was typed, and the choice between them. */
export function ContestedNote({
  of,
  caps,
}: {
  readonly of: Contested
  /** In a cell: whether Enter and Esc choose too. */
  readonly caps?: boolean
}) {
  const { t } = useEditorWords()
  const editor = useEditor()
  const words = useValueWords()
  const by = (whose: 'mine' | 'theirs') => editor.resolve(of.conflict, whose)
  return (
    <div
      className={caps === undefined ? 'ed-contested' : 'ui-menu ui-floating ed-contested'}
      role="status"
      data-testid="contested"
    >
      <p>{t(of.why === 'stale' ? 'editor.contested.title' : 'editor.contested.unsent')}</p>
      <div>
        <Button size="small" shortcut={caps ? 'Esc' : undefined} onClick={() => by('theirs')}>
          {t(of.why === 'stale' ? 'editor.contested.theirs' : 'editor.contested.leave', {
            value: words(of.change, of.theirs),
          })}
        </Button>
        <Button size="small" shortcut={caps ? 'Enter' : undefined} onClick={() => by('mine')}>
          {t(of.why === 'stale' ? 'editor.contested.mine' : 'editor.contested.again', {
            value: words(of.change, of.mine),
          })}
        </Button>
      </div>
    </div>
  )
}
