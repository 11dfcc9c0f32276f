import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { refusalWords, useRefusalNames } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import noticeCss from '../../../ui/layout/notice.module.css'
import type { TableRow } from '../editor/model/rows.ts'
import { useEditor, useEditorWords } from '../editor/state/editor.ts'
import css from './learnt.module.css'
import { useRehearsing } from './rehearsing.ts'

/** Returns the function that rehearses the draft from its beginning or from an item; null on a page that does not offer it, or without items. */
export function useRehearseAct(): ((from: ItemId | null) => void) | null {
  const rehearsing = useRehearsing()
  const { agenda } = useEditor()
  return flatItems(agenda).length === 0 ? null : (rehearsing?.rehearse ?? null)
}

/** The item that a rehearsal from these rows begins with: that of the one row, or the first under the one heading. */
export function itemFrom(rows: readonly TableRow[]): ItemId | null {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) return null
  return (row.kind === 'item' ? row.item : row.segment.items[0])?.id ?? null
}

/** Opens a rehearsal of the draft with one press; absent where that is not offered. */
export function RehearseButton() {
  const { t } = useEditorWords()
  const rehearse = useRehearseAct()
  if (rehearse === null) return null
  return (
    <Button
      size="small"
      className={css.rehearse}
      title={t('planner:rehearse.what')}
      onClick={() => rehearse(null)}
      data-testid="rehearse"
    >
      {t('planner:rehearse.title')}
    </Button>
  )
}

function useTroubleWords(): (trouble: Refusal | 'unanswered') => string {
  const { t } = useTranslation('planner')
  const { t: common } = useTranslation()
  const naming = useRefusalNames()
  return (trouble) => {
    if (trouble === 'unanswered') return t('rehearse.unanswered')
    if (trouble.reason === 'nothing-to-run') return t('rehearse.empty')
    return trouble.reason === 'too-many'
      ? t('rehearse.tooMany', { limit: trouble.limit })
      : refusalWords(common, trouble, naming)
  }
}

/** Why no rehearsal was opened, until that is put away or another is. */
export function RehearseTrouble() {
  const { t } = useTranslation('planner')
  const rehearsing = useRehearsing()
  const words = useTroubleWords()
  const trouble = rehearsing?.trouble ?? null
  return (
    <div
      className={trouble === null ? undefined : noticeCss.notice}
      data-tone="open"
      role="alert"
      data-testid="rehearse-trouble"
    >
      {trouble === null ? null : (
        <>
          <p>{words(trouble)}</p>
          <Button size="small" look="bare" onClick={() => rehearsing?.dismissTrouble()}>
            {t('rehearse.close')}
          </Button>
        </>
      )}
    </div>
  )
}
