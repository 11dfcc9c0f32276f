import { useEffect, useMemo, useRef, useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { AnswerLines } from '../../../ui/connection/AnswerLines.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import desk from '../../../ui/frame/desk.module.css'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import type { Taken, Taker } from '../../../ui/intake/taker.ts'
import type { IntakeActs } from '../../../ui/intake/useIntake.ts'
import { useReadKey } from '../../../ui/intake/useIntake.ts'

/** Taking an agenda over into the draft: given once, and whether its answer is still awaited. */
type Taking = { readonly waits: boolean; readonly take: (agenda: Agenda) => void }

/** Replaces the draft that is there now, and is `done` once it is, or where it is the same already; what is refused is said where refusals are. */
function useTaking(done: () => void): Taking {
  const live = useLive()
  const [given, setGiven] = useState<string | null>(null)
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const waits = given !== null && pending.some(({ id }) => id === given)
  useEffect(() => {
    if (given === null || waits) return
    setGiven(null)
    const refusal = refused?.id === given ? refused.refusal : null
    if (refusal === null) return done()
    if (refusal.reason !== 'no-change') return
    live.dismiss()
    done()
  }, [given, waits, refused, done, live])
  return {
    waits,
    take: (agenda) => {
      if (revision === null || waits) return
      live.dismiss()
      setGiven(live.give({ type: 'replaceDraft', agenda, revision }))
    },
  }
}

/** The draft of this show as what takes a reading over; `done` once it has. */
function useDraftTaker(acts: IntakeActs, done: () => void): Taker {
  const { t } = useTranslation('intake')
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const published = useShow((state) => state.show?.published?.agenda ?? null)
  const existing = useMemo(
    () => [draft, published].filter((one) => one !== null),
    [draft, published],
  )
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
  return { existing, each: false, isBusy: taking.waits, take, leave: done }
}

type PastePageProps = { readonly acts: IntakeActs; readonly done: () => void }

/** A text on its way into the draft; `done` leads back to the table. */
export function PastePage({ acts, done }: PastePageProps) {
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
    <div className={desk.desk}>
      <DeskBar name={name} zones={draft?.zones ?? []} bindings={keys} />
      <IntakePages acts={acts} taker={taker} />
      <div>
        <AnswerLines />
      </div>
    </div>
  )
}
