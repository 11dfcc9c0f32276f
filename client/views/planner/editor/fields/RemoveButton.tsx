import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditorWords } from '../desk/useEditorWords.ts'

/** Removes one thing; its name is for who hears the page. */
export function RemoveButton({
  what,
  remove,
}: {
  readonly what: string
  readonly remove: () => void
}) {
  const { t } = useEditorWords()
  return (
    <Button
      size="small"
      look="bare"
      aria-label={t('editor.inspector.removeWhat', { what })}
      onClick={remove}
    >
      {t('editor.inspector.remove')}
    </Button>
  )
}
