import { useState } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useConsoleData.ts'
import { personName, usualReceiver } from '../side/cues.ts'
import { MARKS } from './people.ts'

/** Returns the person whose page this console shows (null: none, or no longer on the agenda), and how to open and close it. */
export function usePersonPage(context: ConsoleContext, { open, set }: PaneState) {
  const [chosen, choose] = useState<PersonId | null>(null)
  const canShow = useMiniatures() !== null
  const agenda = context.show.published?.agenda
  const isOpen =
    open && agenda !== undefined && chosen !== null && personOf(agenda, chosen) !== null
  const showPage = useStableCallback((person: PersonId) => {
    choose(person)
    set(true)
  })
  const person = isOpen ? chosen : null
  return { person, see: canShow ? showPage : null, close: () => set(false) }
}

/** The speaker's page that this console shows. */
export type PersonPage = ReturnType<typeof usePersonPage>

/** Returns the act that opens a person's page as a miniature; no act without a person, or if this screen cannot show it. */
export function usePageOf(
  { show, lang }: ConsoleContext,
  { see }: PersonPage,
): (person: PersonId | null) => readonly Act[] {
  const { t } = useWords()
  const { openingAct } = useActMaker()
  return (person) => {
    if (person === null || see === null) return []
    const who = personName(show, person, lang)
    return [openingAct('page', t('page.of', { who }), true, () => see(person))]
  }
}

/** Returns the act that opens the page of the live speaker, or of the next one, or closes the open page. */
export function usePageActs(context: ConsoleContext, page: PersonPage): readonly Act[] {
  const { t } = useWords()
  const { person, see, close } = page
  if (see === null) return []
  const usualPerson = usualReceiver(context.show)?.person ?? null
  const act: Act = {
    id: 'page',
    name: t(person === null ? 'page.see' : 'page.close'),
    sheet: t('page.key'),
    caps: ['Shift V'],
    enabled: person !== null || usualPerson !== null,
    chosen: person !== null,
    run: () => {
      if (person !== null) close()
      else if (usualPerson !== null) see(usualPerson)
    },
  }
  return [act]
}

/** Returns a function that shows that a person was marked, with a button and key U that undo the mark: it is no step (R8). */
export function useMarkMessage(
  context: ConsoleContext,
): (person: PersonId, done: (typeof MARKS)[number]['done']) => void {
  const { t } = useWords()
  const live = useLive()
  return (person, done) => {
    const mark = context.show.attendance[person] ?? null
    const run = () => live.give({ type: 'markAttendance', person, mark })
    const who = personName(context.show, person, context.lang)
    showToast(t(`log.${done}`, { who }), { label: t('steps:undo.short'), run, shortcut: 'U' })
  }
}

/** Returns a function that lists the acts that mark whether a person is here, with the name of the person if `isNamed`. The message after one can undo it. */
export function useMarkActs(
  context: ConsoleContext,
  isNamed = false,
): (person: PersonId) => readonly Act[] {
  const { t } = useWords()
  const { commandAct } = useActMaker()
  const showMessage = useMarkMessage(context)
  return (person) => {
    const was = context.show.attendance[person] ?? null
    const who = personName(context.show, person, context.lang)
    const marking = (mark: typeof was) => ({ type: 'markAttendance', person, mark }) as const
    return MARKS.map(({ mark, word, done }) => {
      const chosen = mark === was
      const name = isNamed ? t(`log.${done}`, { who }) : t(`people.${word}`)
      return commandAct(word, name, () => possible(context, marking(chosen ? null : mark)), {
        chosen,
        after: () => showMessage(person, chosen ? 'unmarked' : done),
      })
    })
  }
}
