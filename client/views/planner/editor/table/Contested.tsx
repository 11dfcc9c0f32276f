import { Button } from '../../../../ui/controls/Button.tsx'
import type { Contested } from '../desk/conflicts.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useValueWords } from '../desk/useValueWords.ts'

/** Somebody else was quicker in this field: what it holds now, what was typed, and the choice between them. */
export function ContestedNote({
  of,
  caps = false,
}: {
  readonly of: Contested
  /** Whether Enter and Esc choose too. */
  readonly caps?: boolean
}) {
  const { t } = useEditorWords()
  const editor = useEditor()
  const words = useValueWords()
  const by = (whose: 'mine' | 'theirs') => editor.resolve(of.conflict, whose)
  return (
    <div className="ed-contested" role="status" data-testid="contested">
      <p>{t('editor.contested.title')}</p>
      <div>
        <Button size="small" shortcut={caps ? 'Esc' : undefined} onClick={() => by('theirs')}>
          {t('editor.contested.theirs', { value: words(of.change, of.theirs) })}
        </Button>
        <Button size="small" shortcut={caps ? 'Enter' : undefined} onClick={() => by('mine')}>
          {t('editor.contested.mine', { value: words(of.change, of.mine) })}
        </Button>
      </div>
    </div>
  )
}
