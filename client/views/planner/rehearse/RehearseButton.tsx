import { createContext, useContext } from 'react'
import type { ItemId, ShowId } from '../../../../shared/agenda/ids.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { entranceOf } from '../../../app/entrance.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { connect, type Live } from '../../../live/live.ts'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import noticeCss from '../../../ui/layout/notice.module.css'
import { type RehearsalMaker, useRehearse } from '../../../ui/rehearsal/useRehearse.ts'
import type { TableRow } from '../editor/model/rows.ts'
import { useEditor, useEditorWords } from '../editor/state/editor.tsx'

/** The functions that make rehearsals of the draft and connect to them. */
export type Rehearsing = RehearsalMaker & {
  /** Connects to a rehearsal by its path, until closed. */
  readonly follow: (path: string) => Pick<Live, 'store' | 'close'> | null
}

/** Provides the parts of the planner's screen with the functions to rehearse; null on a page that does not offer it. */
export const RehearsingContext = createContext<Rehearsing | null>(null)

/** Connects by the link of a rehearsal; returns null if it is no personal link. */
function followAt(path: string): Live | null {
  const entrance = entranceOf(new URL(path, window.location.href).hash)
  return entrance.as === 'screen' ? connect({ handshake: entrance.handshake }) : null
}

/** Returns the functions that rehearse the draft of this show. */
export function useRehearsingHere(plan: ShowId, follow: Rehearsing['follow'] = followAt) {
  return { ...useRehearse(plan), follow }
}

/** Returns the function that rehearses the draft from its beginning or from an item. Null if the page does not offer it or there are no items. */
export function useRehearseAct(): ((from: ItemId | null) => void) | null {
  const rehearsing = useContext(RehearsingContext)
  const { agenda } = useEditor()
  return flatItems(agenda).length === 0 ? null : (rehearsing?.rehearse ?? null)
}

/** Returns the item with which a rehearsal from a single row begins (below a heading: its first item); null for several rows. */
export function itemFrom(rows: readonly TableRow[]): ItemId | null {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) return null
  return (row.kind === 'item' ? row.item : row.segment.items[0])?.id ?? null
}

/** A button that opens a rehearsal of the draft; absent if it is not offered. */
export function RehearseButton() {
  const { t } = useEditorWords()
  const rehearse = useRehearseAct()
  if (rehearse === null) return null
  return (
    <Button
      size="small"
      className="not-narrow"
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
  const refusalText = useRefusalText()
  return (trouble) => {
    if (trouble === 'unanswered') return t('rehearse.unanswered')
    if (trouble.reason === 'nothing-to-run') return t('rehearse.empty')
    return trouble.reason === 'too-many'
      ? t('rehearse.tooMany', { limit: trouble.limit })
      : refusalText(trouble)
  }
}

/** Why no rehearsal was opened; visible until it is closed or another is opened. */
export function RehearseTrouble() {
  const { t } = useTranslation('planner')
  const rehearsing = useContext(RehearsingContext)
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
