import { nameWithAddress } from '../../../../../shared/agenda/formOfAddress.ts'
import type { Meeting } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../../../../../shared/time/instant.ts'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { CardTurn, SpeakerCard } from '../model/cards.ts'
import { aboutPerson, readOrNone } from '../model/paperText.ts'
import type { PrintSource } from '../model/source.ts'
import css from '../paper.module.css'
import { type PaperWords, usePaperWords } from '../paperWords.tsx'
import { About, Documents, RunningHead } from './parts.tsx'
import layout from './speakerCard.module.css'

type WordsProps = { readonly words: PaperWords }

/** Returns how long a turn is, in which role and language. */
function termsOf(
  { length: ms, role, languages: tags }: CardTurn,
  { t, length, languages }: PaperWords,
): string {
  const terms = [
    ms === 0 ? t('print.on.noLength') : length(ms),
    role === 'speaker' ? null : t(`print.on.as.${role}`),
    tags.length > 0 ? t('print.on.inLanguage', { language: languages(tags) }) : null,
  ]
  return terms.filter((one) => one !== null).join(t('print.on.comma'))
}

/** After and before whom, and how the time is shown. */
function Neighbours({
  turn: { bounds, afterWhom, beforeWhom },
  words: { t, length },
}: WordsProps & { readonly turn: CardTurn }) {
  const left = (ms: Duration) =>
    ms % MINUTE > 0 && ms < 2 * MINUTE
      ? t('print.on.seconds', { count: Math.ceil(ms / SECOND) })
      : length(ms)
  return (
    <>
      <p className={css.inRow}>
        <span>
          {afterWhom ? t('print.on.afterWhom', { name: afterWhom.text }) : t('print.on.first')}
        </span>
        <span>
          {beforeWhom ? t('print.on.beforeWhom', { name: beforeWhom.text }) : t('print.on.last')}
        </span>
      </p>
      <p className="second">
        {bounds === null
          ? t('print.on.noBounds')
          : t('print.on.bounds', { amber: left(bounds.amber), red: left(bounds.red) })}
      </p>
    </>
  )
}

type TurnProps = WordsProps & { readonly turn: CardTurn; readonly card: SpeakerCard }

function Turn({ turn, card: { lang, agenda }, words }: TurnProps) {
  const { title, talkingPoints, briefing } = turn.item
  const { home, others } = turn.time
  const own = textIn(title, lang)
  const segment = textIn(turn.segment.title, lang)
  const notes = readOrNone(briefing?.notes, lang)
  const points = talkingPoints.map((point) => textIn(point, lang))
  return (
    <div className={layout.turn}>
      <div className={layout.whenTurn}>
        {[home, ...others].map((time, n) => (
          <p key={agenda.zones[n]}>
            {time} <span>{words.city(agenda.zones[n] ?? 'UTC')}</span>
          </p>
        ))}
      </div>
      <div className={layout.turnWhat}>
        <p>
          <TextSpan of={own} className={`title ${css.title}`} />
          {segment.text === own.text ? null : <TextSpan of={segment} className={css.below} />}
        </p>
        <p>
          <b>{termsOf(turn, words)}</b>
        </p>
        <Neighbours turn={turn} words={words} />
        {points.length === 0 ? null : (
          <ul className={layout.points}>
            {points.map((point) => (
              <li key={point.text} lang={point.lang}>
                {point.text}
              </li>
            ))}
          </ul>
        )}
        {notes && (
          <p className={css.words}>
            <TextSpan of={notes} />
          </p>
        )}
        <Documents documents={briefing?.documents ?? []} />
      </div>
    </div>
  )
}

function Join({ meeting, words: { t } }: WordsProps & { readonly meeting: Meeting }) {
  const { link, id, passcode } = meeting
  return (
    <p className={`${css.inRow} ${layout.join}`}>
      <span>
        {t('print.on.meeting')} <b className={css.link}>{link}</b>
      </span>
      {id === null ? null : <span>{t('print.on.meetingId', { id })}</span>}
      {passcode === null ? null : <span>{t('print.on.passcode', { code: passcode })}</span>}
    </p>
  )
}

/** A speaker's card: their turns with all they have to know, and how to join. */
export function Card({
  card,
  source,
  now,
}: {
  readonly card: SpeakerCard
  readonly source: PrintSource
  readonly now: Instant | null
}) {
  const { agenda, person, lang, turns } = card
  const words = usePaperWords(agenda)
  const [first] = turns
  return (
    <article className={layout.card}>
      <RunningHead title={textIn(agenda.title, lang)} version={words.version(source, now)} />
      <div className={layout.bearer}>
        <h2>
          <TextSpan of={nameWithAddress(person, lang)} className={css.name} />
        </h2>
        <p className="second">
          <About parts={aboutPerson(person, lang)} />
        </p>
        {first && <p className={css.day}>{words.date(first.day)}</p>}
      </div>
      {turns.map((turn) => (
        <Turn key={turn.key} turn={turn} card={card} words={words} />
      ))}
      {agenda.meeting && <Join meeting={agenda.meeting} words={words} />}
    </article>
  )
}
