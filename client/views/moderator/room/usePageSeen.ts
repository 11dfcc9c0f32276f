import { useRef, useState } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import type { Act } from '../../../ui/acts/act.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { PaneState } from '../../../ui/layout/paneState.ts'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { personName, usualReceiver } from '../side/cues.ts'

/** Opens the page of somebody in small. */
export type SeePage = (person: PersonId) => void

/** Returns whose page is displayed here; a person who is no longer on the agenda has none. */
export function usePageSeen(context: ConsoleContext, { open, set }: PaneState) {
  const [chosen, choose] = useState<PersonId | null>(null)
  const can = useMiniatures() !== null
  const opener = useRef<Element | null>(null)
  const agenda = context.show.published?.agenda
  const known = open && agenda !== undefined && chosen !== null && personOf(agenda, chosen) !== null
  const see = useSteady((person: PersonId) => {
    if (!known) opener.current = document.activeElement
    choose(person)
    set(true)
  })
  const close = () => {
    const before = opener.current
    const isInside = document.activeElement?.closest('[data-testid="page-seen"]') instanceof Element
    if (isInside && before instanceof HTMLElement) before.focus()
    set(false)
  }
  return { person: known ? chosen : null, see: can ? see : null, close }
}

/** The page of a speaker that is looked at here. */
export type PageSeen = ReturnType<typeof usePageSeen>

/** The page of one person, looked at in small; no act where that is nobody, or this screen cannot show it. */
export function usePageOf(
  context: ConsoleContext,
  person: PersonId | null,
  page: PageSeen,
): readonly Act[] {
  const { t } = useWords()
  const { see } = page
  if (person === null || see === null) return []
  const who = personName(context.show, person, context.lang)
  const act = {
    id: 'page',
    name: t('page.of', { who }),
    caps: [],
    on: true,
    run: () => see(person),
  }
  return [act]
}

/** Opens the page of whoever is on, or else next, and closes the one that is open. */
export function usePageActs(context: ConsoleContext, page: PageSeen): readonly Act[] {
  const { t } = useWords()
  const { person, see, close } = page
  if (see === null) return []
  const usual = usualReceiver(context.show)?.person ?? null
  const act: Act = {
    id: 'page',
    name: t(person === null ? 'page.see' : 'page.close'),
    sheet: t('page.key'),
    caps: ['Shift V'],
    on: person !== null || usual !== null,
    chosen: person !== null,
    run: () => {
      if (person !== null) close()
      else if (usual !== null) see(usual)
    },
  }
  return [act]
}
