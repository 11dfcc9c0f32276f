import { useMemo } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { newestPublication } from '../../../../shared/run/step.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { CopyLinks } from '../../../ui/giveOut/CopyLinks.tsx'
import { useShowLinks } from '../../../ui/giveOut/ShowLinks.tsx'
import { Notice } from '../editor/notices/Notices.tsx'

/** The actor of a command that is only checked, never sent. */
const ACTOR = { link: 'asked-only', roles: [], person: null, booth: null } as const

/** Returns the command that undoes the newest publication, if the show would accept it now (R8d); else null. */
function undoOfPublication(show: ShowState): Command | null {
  const step = newestPublication(show.steps)
  if (step === null) return null
  const command: Command = { type: 'undo', steps: [step.id], listed: true }
  const now = instant(0)
  const decision = decide(show, command, { now, wall: now, commandId: 'asked-only', actor: ACTOR })
  return decision.ok ? command : null
}

/** Returns the function that undoes the newest publication; null if that is not possible. */
export function useUndoPublish(): (() => void) | null {
  const { t } = useTranslation('planner')
  const live = useLive()
  const show = useShow((state) => state.show)
  const command = useMemo(() => (show === null ? null : undoOfPublication(show)), [show])
  if (command === null) return null
  return () => {
    live.give(command)
    showToast(t('publish.takenBack'))
  }
}

type PublishedNoticeProps = { readonly give: () => void; readonly close: () => void }

/** The notice after the draft was published: the number of personal links, and how to undo it; `close` hides it. */
export function PublishedNotice({ give, close }: PublishedNoticeProps) {
  const { t } = useTranslation('planner')
  const { links } = useShowLinks()
  const undoPublish = useUndoPublish()
  const { occasions = [], people = [], withheld = [] } = links ?? {}
  const allLinks = [...people.flatMap((one) => one.links), ...withheld]
  const count = allLinks.filter(({ person }) => person !== null).length
  return (
    <Notice
      label={t('publish.done')}
      testid="published"
      acts={
        <>
          <Button size="small" onClick={give}>
            {t('links.give')}
          </Button>
          <CopyLinks occasions={occasions} people={people} withheld={withheld} />
          {undoPublish === null ? null : (
            <Button
              size="small"
              look="bare"
              data-testid="take-back"
              onClick={() => {
                undoPublish()
                close()
              }}
            >
              {t('publish.takeBack')}
            </Button>
          )}
          <Button size="small" look="bare" onClick={close}>
            {t('publish.close')}
          </Button>
        </>
      }
    >
      <p role="status">
        <b>{t('publish.done')}</b> {links === null ? null : t('publish.linksFor', { count })}
      </p>
    </Notice>
  )
}
