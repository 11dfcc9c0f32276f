import { useMemo, useRef } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { AnswerLines } from '../../../ui/connection/AnswerLines.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import desk from '../../../ui/frame/desk.module.css'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import {
  type ImportedAgenda,
  type ImportTarget,
  type IntakeActs,
  useIntakeKeys,
} from '../../../ui/intake/useIntake.ts'
import { useSendOnce } from '../useSendOnce.ts'

/** Returns the acts that replace the draft of this show by a reading; calls `done` afterwards. */
function useDraftTaker(acts: IntakeActs, done: () => void): ImportTarget {
  const { t } = useTranslation('intake')
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const published = useShow((state) => state.show?.published?.agenda ?? null)
  const existing = useMemo(
    () => [draft, published].filter((one) => one !== null),
    [draft, published],
  )
  const live = useLive()
  const contacts = useRef<ImportedAgenda['contacts']>({})
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const { waits, give } = useSendOnce((refusal) => {
    // AnswerLines shows any other refusal.
    if (refusal !== null && refusal.reason !== 'no-change') return
    if (refusal !== null) live.dismiss()
    for (const [person, contact] of Object.entries(contacts.current)) {
      void live.setContact(person, contact)
    }
    showToast(t('taken'))
    acts.taken()
    done()
  })
  const take: ImportTarget['take'] = ([taken]) => {
    if (taken === undefined) return
    contacts.current = taken.contacts
    if (revision !== null) give({ type: 'replaceDraft', agenda: taken.agenda, revision })
  }
  return { existing, each: false, isBusy: waits, take, leave: done }
}

type PastePageProps = { readonly acts: IntakeActs; readonly done: () => void }

/** The page that reads a pasted text and replaces the draft by it; `done` returns to the table. */
export function PastePage({ acts, done }: PastePageProps) {
  const { t } = useTranslation('planner')
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const taker = useDraftTaker(acts, done)
  const keys = useIntakeKeys(acts)
  const name =
    draft === null ? (
      t('draft')
    ) : (
      <>
        <AgendaText texts={draft.title} /> <span className="quiet">{t('draft')}</span>
      </>
    )
  return (
    <div className={desk.desk}>
      <DeskBar name={name} zones={draft?.zones} bindings={keys} />
      <IntakePages acts={acts} target={taker} />
      <div>
        <AnswerLines />
      </div>
    </div>
  )
}
