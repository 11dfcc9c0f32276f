import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { AgendaText } from '../../ui/agenda/AgendaText.tsx'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { showToast, Toasts } from '../../ui/controls/Toasts.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { DeskBar } from '../../ui/frame/DeskBar.tsx'
import desk from '../../ui/frame/desk.module.css'
import { useScreenTab } from '../../ui/frame/useTabName.ts'
import { ShowLinks } from '../../ui/giveOut/ShowLinks.tsx'
import { IntakePages } from '../../ui/intake/IntakePages.tsx'
import {
  type ImportedAgenda,
  type ImportTarget,
  type IntakeActs,
  useIntake,
  useIntakeKeys,
} from '../../ui/intake/useIntake.ts'
import { EditorPage } from './editor/EditorPage.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'
import { PublishedNotice } from './publish/PublishedNotice.tsx'
import { LearntPanel } from './rehearse/LearntPanel.tsx'
import {
  RehearseTrouble,
  RehearsingContext,
  useRehearsingHere,
} from './rehearse/RehearseButton.tsx'
import { useSendOnce } from './useSendOnce.ts'

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

/** People and screens, with the links that a planner hands out. */
export function LinksPage({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('planner')
  const agenda = useShow(({ show }) => (show?.published ?? show?.draft)?.agenda ?? null)
  const isPublished = useShow(({ show }) => show?.published !== null)
  if (agenda === null) return null
  return (
    <div className={desk.desk}>
      <DeskBar name={<AgendaText texts={agenda.title} />} zones={agenda.zones} />
      <ShowLinks
        first={true}
        acts={<Button onClick={done}>{t('links.back')}</Button>}
        foot={<p className="second">{isPublished ? t('links.note') : t('links.unpublished')}</p>}
      />
    </div>
  )
}

/** The sheets and their fonts are loaded when somebody prints. */
const PrintPage = lazy(async () => ({
  default: (await import('./print/PrintPage.tsx')).PrintPage,
}))

/** The table of terms and the import of files are loaded when somebody works on terms. */
const GlossaryPage = lazy(async () => ({
  default: (await import('./glossary/GlossaryPage.tsx')).GlossaryPage,
}))

/** A page without a theme switch, in the theme that was chosen in the editor. */
function AsChosen({ children }: { readonly children: ReactNode }) {
  usePageTheme(useThemeChoice('planner', 'light').theme)
  return <Suspense fallback={null}>{children}</Suspense>
}

/** The planner's pages of one show: editor, paste, print, glossary and links, with the publish dialog and the rehearsals. */
function Pages({ show }: { readonly show: ShowId }) {
  const [page, setPage] = useState<'editor' | 'paste' | 'print' | 'links' | 'glossary'>('editor')
  const { store } = useLive()
  const intake = useIntake(show, () => store.getState().show?.draft?.agenda ?? null)
  const [isPublishing, setPublishing] = useState(false)
  const [isNoticeOpen, setNoticeOpen] = useState(false)
  const done = () => setPage('editor')
  const others = {
    paste: <PastePage acts={intake} done={done} />,
    print: <PrintPage done={done} />,
    glossary: <GlossaryPage done={done} />,
    links: <LinksPage done={done} />,
  }
  return (
    <RehearsingContext value={useRehearsingHere(show)}>
      {page === 'editor' ? (
        <>
          <EditorPage
            leaveTo={(to) => (to === 'publish' ? setPublishing(true) : setPage(to))}
            notice={
              <>
                <RehearseTrouble />
                <LearntPanel />
                {isNoticeOpen ? (
                  <PublishedNotice
                    give={() => setPage('links')}
                    close={() => setNoticeOpen(false)}
                  />
                ) : null}
              </>
            }
          />
          <PublishDialog
            open={isPublishing}
            onClose={() => setPublishing(false)}
            onPublished={() => setNoticeOpen(true)}
          />
        </>
      ) : (
        <AsChosen key={page}>{others[page]}</AsChosen>
      )}
      <Toasts />
    </RehearsingContext>
  )
}

/** The planner's screen. */
export function PlannerView() {
  useScreenTab('planner')
  const id = useShow(({ show }) => show?.show ?? null)
  return id === null ? null : <Pages key={id} show={id} />
}
