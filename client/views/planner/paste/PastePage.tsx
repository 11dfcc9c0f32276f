import { useMemo, useRef } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { PendingList } from '../../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../../ui/connection/RefusalLine.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import type { Taken, Taker } from '../../../ui/intake/taker.ts'
import type { IntakeActs } from '../../../ui/intake/useIntake.ts'
import { useReadKey } from '../../../ui/intake/useReadKey.ts'
import { useTaking } from './useTaking.ts'
import '../../../ui/frame/desk.css'

/** The draft of this show as what takes a reading over; `done` once it has. */
function useDraftTaker(acts: IntakeActs, done: () => void): Taker {
  const { t } = useTranslation('intake')
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const published = useShow((state) => state.show?.published?.agenda ?? null)
  const held = useMemo(() => [draft, published].filter((one) => one !== null), [draft, published])
  const live = useLive()
  const contacts = useRef<Taken['contacts']>({})
  const taking = useTaking(() => {
    for (const [person, contact] of Object.entries(contacts.current)) {
      void live.setContact(person, contact)
    }
    say(t('taken'))
    acts.taken()
    done()
  })
  const take: Taker['take'] = ([taken]) => {
    if (taken === undefined) return
    contacts.current = taken.contacts
    taking.take(taken.agenda)
  }
  return { held, each: false, waits: taking.waits, take, leave: done }
}

/** A text on its way into the draft; `done` leads back to the table. */
export function PastePage({
  acts,
  done,
}: {
  readonly acts: IntakeActs
  readonly done: () => void
}) {
  const { t } = useTranslation('planner')
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const taker = useDraftTaker(acts, done)
  const keys = [useReadKey(acts)]
  const name =
    draft === null ? (
      t('draft')
    ) : (
      <>
        <AgendaText texts={draft.title} /> <span className="quiet">{t('draft')}</span>
      </>
    )
  return (
    <div className="desk paste">
      <DeskBar name={name} zones={draft?.zones ?? []} bindings={keys} />
      <IntakePages acts={acts} taker={taker} />
      <div className="paste-notices">
        <PendingList />
        <RefusalLine />
      </div>
    </div>
  )
}
