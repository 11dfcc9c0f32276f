import { useMemo } from 'react'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { type FloorAnswer, floorAnswers } from '../model/floorAnswers.ts'

/** The answers to which floor language items have, one step each; what the speakers’ languages need to be one of them. */
export function FloorAnswers({ items }: { readonly items: readonly string[] }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const tongue = useLanguageNames()
  const answers = useMemo(() => floorAnswers(agenda, items), [agenda, items])
  const words = ({ by, unknown }: FloorAnswer) => {
    if (by !== 'speaker') return t('editor.warnings.no-language.all', { language: tongue.name(by) })
    return unknown === 0
      ? t('editor.warnings.no-language.bySpeaker')
      : t('editor.warnings.no-language.unknown', { count: unknown })
  }
  return (
    <>
      <p className="ed-warning-answers">
        {answers.map((answer) => (
          <Button key={answer.by} size="small" onClick={() => give(answer.changes)}>
            {words(answer)}
          </Button>
        ))}
      </p>
      {answers.some(({ by }) => by === 'speaker') ? null : (
        <p className="ed-hint">{t('editor.warnings.no-language.unsaid')}</p>
      )}
    </>
  )
}
