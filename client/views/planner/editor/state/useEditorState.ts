import { useMemo } from 'react'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import { redoableInDraft, undoableInDraft } from '../../../../../shared/run/undo/draftSteps.ts'
import { minuteFloor } from '../../../../../shared/time/instant.ts'
import { tagOf } from '../../../../i18n/language.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import { useMinute } from '../../../../live/useTick.ts'
import { say } from '../../../../ui/controls/Toasts.tsx'
import { isStuck } from '../history/history.ts'
import { type TableWarning, tableWarnings } from '../model/tableWarnings.ts'
import { contestedFields, isResolvedBy, resolutionOf } from './conflicts.ts'
import { type Editor, useEditorWords } from './editor.ts'
import { isUnsent, unsentFields, useEdits, withSentChanges } from './pendingEdits.ts'

/** The warnings about the draft; that its start has passed only while the show has not been started. */
export function useTableWarnings(
  agenda: Agenda,
  { run }: Pick<ShowState, 'run'>,
): readonly TableWarning[] {
  const now = useMinute()
  const asked = now !== null && run.position.status === 'planned' ? minuteFloor(now) : null
  return useMemo(() => tableWarnings(agenda, asked), [agenda, asked])
}

/** The step to take back: what was given last and is on its way, else the newest, which is `stuck` where the draft no longer holds it (R8). */
function stepsOf(show: ShowState, link: string, onItsWay: string | null) {
  return {
    undo: onItsWay ?? undoableInDraft(show, link)?.id ?? null,
    redo: onItsWay === null ? (redoableInDraft(show, link)?.id ?? null) : null,
    stuck: onItsWay === null && isStuck(show, link),
  }
}

function useSteps(
  show: ShowState,
  onItsWay: string | null,
  drop: (id: string) => void,
): Pick<Editor, 'undo' | 'redo' | 'lastStep'> {
  const live = useLive()
  const { t } = useEditorWords()
  const link = useShow(({ you }) => you?.link ?? '')
  const pending = useShow((state) => state.pending)
  const steps = useMemo(() => stepsOf(show, link, onItsWay), [show, link, onItsWay])
  const { undo, redo, stuck } = steps
  const sayWhy = () => say(t('editor.history.stuck'))
  const takeBack = (step: string) =>
    isUnsent(pending, step) ? drop(step) : live.give({ type: 'undo', steps: [step], listed: true })
  return {
    lastStep: undo,
    undo: undo === null ? (stuck ? sayWhy : null) : () => void takeBack(undo),
    redo: redo === null ? null : () => live.give({ type: 'redo', step: redo }),
  }
}

/** The editor of a show whose draft this person may change. */
export function useEditorState(show: ShowState, agenda: Agenda): Editor {
  const live = useLive()
  const lang = tagOf(useLanguage().language)
  const pending = useShow((state) => state.pending)
  const { given, conflicts, give, settle, drop } = useEdits()
  const shown = useMemo(() => withSentChanges(agenda, given), [agenda, given])
  const contested = useMemo(() => contestedFields(shown, conflicts), [shown, conflicts])
  const unsent = useMemo(() => unsentFields(pending), [pending])
  const warnings = useTableWarnings(shown, show)
  const steps = useSteps(show, given.at(-1)?.id ?? null, drop)

  /** A new value in a contested field settles the conflict. */
  const giveAndSettle = (changes: readonly DraftChange[]) => {
    for (const conflict of conflicts)
      if (isResolvedBy(shown, conflict, changes)) settle(conflict.id)
    return give(changes)
  }

  return {
    agenda: shown,
    lang,
    warnings,
    contested,
    unsent,
    drop,
    ...steps,
    unsentEdits: conflicts.filter(({ why }) => why === 'unsent'),
    give: giveAndSettle,
    replace: (to) =>
      live.give({ type: 'replaceDraft', agenda: to, revision: show.draft?.revision ?? 0 }),
    resolve: (id, by) => {
      const conflict = conflicts.find((one) => one.id === id)
      settle(id)
      if (conflict !== undefined) give(resolutionOf(shown, conflict, by))
    },
  }
}
