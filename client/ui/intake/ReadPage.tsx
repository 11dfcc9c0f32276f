import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import page from '../layout/page.module.css'
import { RowList } from '../layout/RowList.tsx'
import { AboutShow } from './AboutShow.tsx'
import { Faults } from './Faults.tsx'
import { FindingNote, focusNextFinding } from './FindingNote.tsx'
import { Ledger } from './Ledger.tsx'
import {
  agendaRows,
  headlineOf,
  itemsRead,
  knownOf,
  openQuestions,
  peopleRead,
  questionsOf,
  spanOf,
} from './model/agendaRows.ts'
import type { FindingAnswer } from './model/corrections.ts'
import { ledgerOf } from './model/ledger.ts'
import {
  agendaToImport,
  correctionCount,
  findingsToAsk,
  optionsOf,
  type Review,
  shownAgenda,
  shownFindings,
  withAnswer,
  withJoinedLine,
  withOptions,
  withReading,
} from './model/review.ts'
import { AgendaSwitch, Offers, Questions } from './Questions.tsx'
import css from './readPage.module.css'
import { Summary } from './Summary.tsx'
import { agendasToImport, type ImportTarget, type IntakeActs, itemsInDraft } from './useIntake.ts'
import { usePasteWords } from './words.ts'

/** Returns everything that the page shows of a reading; memoized. */
function useReading(review: Review, existing: readonly Agenda[]) {
  return useMemo(() => {
    const shown = shownAgenda(review)
    const options = optionsOf(review)
    const draft = draftFromReading(agendaToImport(review), options, existing)
    return {
      shown,
      options,
      draft,
      questions: questionsOf(review, existing),
      open: openQuestions(review, existing),
      span: draft.ok ? spanOf(draft.agenda) : null,
      known: knownOf(draft, shown.agenda, options),
      ledger: ledgerOf(
        agendaRows(shown, draft),
        review.reading,
        shownFindings(review),
        findingsToAsk(review),
        review.agenda,
      ),
    }
  }, [review, existing])
}

type Reading = ReturnType<typeof useReading>

/** Returns the facts that a source states about the show, and functions that change them. */
function factsOf(
  { known, shown, options, span }: Reading,
  { review, acts: { change }, target }: Omit<PageProps, 'more'>,
) {
  return {
    ...{ ...known, agenda: shown.agenda, options, span, review, change },
    /** Whether the import creates a show, which has no title, languages or stop yet. */
    isNew: target.existing.length === 0,
    setOptions: (part: Partial<typeof options>) => change(withOptions(review, part)),
  }
}

export type FactsProps = ReturnType<typeof factsOf>

type PageProps = {
  readonly review: Review
  readonly acts: IntakeActs
  readonly target: ImportTarget
  /** More facts of the new show. */
  readonly more: ReactNode
}

type ShownProps = Pick<PageProps, 'review' | 'target'> & { readonly reading: Reading }

/** A summary of the reading in one sentence; missing facts are red. */
function Headline({ review, reading, target }: ShownProps) {
  const { t } = useTranslation('intake')
  const { parts } = usePasteWords()
  const { left, found } = headlineOf(review, target.existing)
  const people = peopleRead(review, reading.shown.agenda)
  const languages = reading.known.languages.length
  const isMissing = [people === 0, languages === 0, ...reading.open.map(() => true)]
  const all = parts([
    t('items', { count: itemsRead(review, reading.shown.agenda) }),
    t('peopleRead', { count: people }),
    t('languagesRead', { count: languages }),
    ...reading.open.map((one) => t(`missing.${one}`)),
    left > 0 ? t('look', { count: left }) : t(found ? 'lookNone' : 'nothingDoubtful'),
  ])
  const look = t('look', { count: left })
  // A count and its noun stay on one line.
  return all.map((part, n) => {
    const text = part.trimEnd()
    const isLook = left > 0 && text.startsWith(look)
    return (
      <Fragment key={part}>
        {isLook ? (
          <button type="button" className="target" onClick={() => focusNextFinding()}>
            <u>{look}</u>
            {text.slice(look.length)}
          </button>
        ) : (
          <span className={isMissing[n - 1] ? 'red' : undefined}>{text}</span>
        )}
        {part.endsWith(' ') ? ' ' : null}
      </Fragment>
    )
  })
}

/** A note: how many items the import replaces, and that it publishes nothing. */
function Consequences({ reading, target, review }: ShownProps) {
  const { t } = useTranslation('intake')
  const { sentences } = usePasteWords()
  const replaced = itemsInDraft(target.existing[0] ?? null)
  const matched = reading.draft.ok ? reading.draft.matched : 0
  const days = target.each ? review.reading.agendas.length : 1
  return (
    <p className={`second acts spread t0 ${css.foot}`}>
      <span>{t('correctHow')}</span>
      <span>
        {sentences([
          days === 1 ? null : t('days', { count: days }),
          t('nothingYet'),
          replaced === 0 ? null : t('replaces', { count: replaced }),
          replaced === 0 || matched === 0
            ? null
            : t(matched < replaced ? 'keeps' : 'keepsAll', { count: matched }),
        ])}
      </span>
    </p>
  )
}

type SecondReadingProps = Pick<ImportTarget, 'existing'> & {
  readonly review: Review
  readonly change: IntakeActs['change']
}

/** Offers the other reading of the same text; asks before corrections are lost. */
function SecondReading({ review, existing, change }: SecondReadingProps) {
  const { t } = useTranslation('intake')
  const { parts } = usePasteWords()
  const [isAsking, setAsking] = useState(false)
  const { second } = review.reading
  if (second === undefined) return null
  const other = withReading(review, second.reading)
  const [agenda] = second.reading.agendas
  const lost = correctionCount(review) - correctionCount(other)
  const use = () => {
    setAsking(false)
    change(other)
  }
  return (
    <section className={`acts spread ${css.second}`} aria-label={t('second.label')}>
      <p>
        <b className="block t2">
          {t('second.title')}
          <Space />
          {parts([
            t('items', { count: agenda === undefined ? 0 : itemsRead(other, agenda) }),
            t('peopleRead', { count: agenda === undefined ? 0 : peopleRead(other, agenda) }),
            t('look', { count: headlineOf(other, existing).left }),
          ]).join('')}
        </b>
        <span className="quiet">{t('second.why', { from: second.from, to: second.to })}</span>
      </p>
      <Button onClick={lost === 0 ? use : () => setAsking(true)}>{t('second.use')}</Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('second.lose', { count: lost })}
        closeLabel={t('cancel')}
      >
        <p>
          <Button onClick={use}>{t('second.use')}</Button>
        </p>
      </Dialog>
    </section>
  )
}

/** The head of a reading: the headline, the content below it, and the buttons. */
export function ReadHead({
  headline,
  faults,
  acts,
  target,
  take,
  children,
}: {
  readonly headline: ReactNode
  readonly faults: readonly AgendaFault[]
  readonly acts: IntakeActs
  readonly target: ImportTarget
  /** Imports the reading; null if a question must be answered first. */
  readonly take: (() => void) | null
  readonly children: ReactNode
}) {
  const { t } = useTranslation('intake')
  const head = useRef<HTMLHeadingElement>(null)
  // A screen reader reads the headline when the page opens.
  useEffect(() => head.current?.focus(), [])
  return (
    <header className={`acts ${page.head}`}>
      <div>
        <h2 ref={head} className={css.headline} tabIndex={-1} aria-live="polite">
          {headline}
        </h2>
        {children}
        <Faults faults={faults} />
      </div>
      <p className="acts">
        <Button look="bare" onClick={target.leave}>
          {t('back')}
        </Button>
        <Button onClick={acts.again}>{t('again')}</Button>
        {take === null ? null : (
          <Button
            look="ink"
            data-testid="take"
            disabled={target.isBusy || faults.length > 0}
            onClick={take}
          >
            {t(target.isBusy ? 'taking' : 'take')}
          </Button>
        )}
      </p>
    </header>
  )
}

/** A reading: its headline, a second reading, the open questions, and the ledger of lines and items. */
export function ReadPage({ review, acts, target, more }: PageProps) {
  const { change } = acts
  const { t } = useTranslation('intake')
  const { existing } = target
  const reading = useReading(review, existing)
  const { shown, draft, questions, open, ledger } = reading
  const main = useRef<HTMLElement>(null)
  const answer = (indices: readonly number[], to: FindingAnswer) =>
    change(indices.reduce((now, index) => withAnswer(now, index, to), review))
  const join = (index: number, text: string) => change(withJoinedLine(review, index, text))
  const take = () => {
    const { made, lacking } = agendasToImport(target, review)
    if (lacking === null) return target.take(made)
    if (lacking !== review.agenda) change({ ...review, agenda: lacking })
    // Waits until the agenda with the missing fact is shown.
    requestAnimationFrame(() =>
      main.current
        ?.querySelector<HTMLElement>('[data-testid="questions"] [data-open="true"] input')
        ?.focus(),
    )
  }
  const { agenda } = review
  const [currentDraft] = existing
  const noteActs = { zones: shown.agenda.zones, reading: review.reading, at: agenda, answer, join }
  const facts = factsOf(reading, { review, acts, target })
  return (
    <main className={`column ${page.page} ${css.page}`} ref={main}>
      <ReadHead
        headline={<Headline {...{ review, reading, target }} />}
        faults={draft.ok ? [] : draft.faults}
        acts={acts}
        target={target}
        take={take}
      >
        <Summary {...reading} />
      </ReadHead>
      <SecondReading {...{ review, existing, change }} />
      <AgendaSwitch
        review={review}
        existing={existing}
        choose={(index) => change({ ...review, agenda: index })}
      />
      <Questions {...facts} questions={questions} open={open} />
      {currentDraft === undefined ? null : <Offers {...facts} show={currentDraft} />}
      <div className={`column ${page.rows}`}>
        <RowList name={t('agenda')} parts={true}>
          <div className={css.rows}>
            {ledger.loose.map((one) => (
              <FindingNote key={one.index} {...noteActs} asked={one} />
            ))}
            <Ledger
              key={agenda}
              agenda={ledger.agenda}
              others={ledger.others}
              {...noteActs}
              review={review}
              change={change}
              readWithout={acts.readWithout}
              undo={acts.intake.past.length === 0 ? null : acts.undo}
            />
            <AboutShow {...facts} asked={questions}>
              {more}
            </AboutShow>
          </div>
        </RowList>
      </div>
      <Consequences {...{ review, reading, target }} />
    </main>
  )
}
