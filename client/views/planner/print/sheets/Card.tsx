import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
import type { Agenda, Meeting } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import type { CardTurn, SpeakerCard } from '../model/cards.ts'
import { aboutPerson, readOrNone } from '../model/paperText.ts'
import type { PrintSource } from '../model/source.ts'
import css from '../paper.module.css'
import { usePaperWords } from '../usePaperWords.ts'
import { useLanguageList } from './columns.tsx'
import { About, Documents, RunningHead } from './parts.tsx'
import layout from './speakerCard.module.css'

function When({ turn, agenda }: { readonly turn: CardTurn; readonly agenda: Agenda }) {
  const city = useCity()
  const [home = 'UTC', ...others] = agenda.zones
  return (
    <div className={layout.whenTurn}>
      <p className={layout.big}>
        {turn.time.home} <span>{city(home)}</span>
      </p>
      {others.map((zone, n) => (
        <p key={zone} className={layout.also}>
          {turn.time.others[n]} <span>{city(zone)}</span>
        </p>
      ))}
    </div>
  )
}

/** A length in words; seconds where it is no whole minute. */
function useLeft(): (ms: Duration) => string {
  const { t } = useTranslation('planner')
  const length = useLength()
  return (ms) =>
    ms % MINUTE > 0 && ms < 2 * MINUTE
      ? t('print.on.seconds', { count: Math.ceil(ms / SECOND) })
      : length(ms)
}

/** How long, as what, and in which language. */
function Terms({ turn: { length: ms, role, languages } }: { readonly turn: CardTurn }) {
  const { t } = useTranslation('planner')
  const tongues = useLanguageList()
  const length = useLength()
  const said = [
    ms === 0 ? t('print.on.noLength') : length(ms),
    role === 'speaker' ? null : t(`print.on.as.${role}`),
    languages.length > 0 ? t('print.on.inLanguage', { language: tongues(languages) }) : null,
  ]
  return <b>{said.filter((one) => one !== null).join(t('print.on.comma'))}</b>
}

/** After and before whom, and how the time is shown. */
function Neighbours({ turn: { bounds, afterWhom, beforeWhom } }: { readonly turn: CardTurn }) {
  const { t } = useTranslation('planner')
  const left = useLeft()
  return (
    <>
      <p className={css.inRow}>
        <span>
          {afterWhom === null
            ? t('print.on.first')
            : t('print.on.afterWhom', { name: afterWhom.text })}
        </span>
        <span>
          {beforeWhom === null
            ? t('print.on.last')
            : t('print.on.beforeWhom', { name: beforeWhom.text })}
        </span>
      </p>
      <p className={css.about}>
        {bounds === null
          ? t('print.on.noBounds')
          : t('print.on.bounds', { amber: left(bounds.amber), red: left(bounds.red) })}
      </p>
    </>
  )
}

function Turn({ turn, card }: { readonly turn: CardTurn; readonly card: SpeakerCard }) {
  const { lang, agenda } = card
  const { title, talkingPoints, briefing } = turn.item
  const own = textIn(title, lang)
  const segment = textIn(turn.segment.title, lang)
  const notes = readOrNone(briefing?.notes, lang)
  const points = talkingPoints.map((point) => textIn(point, lang))
  return (
    <div className={layout.turn}>
      <When turn={turn} agenda={agenda} />
      <div className={layout.turnWhat}>
        <p>
          <TextSpan of={own} className={`title ${css.title}`} />
          {segment.text === own.text ? null : (
            <TextSpan of={segment} className={`${css.about} ${css.line}`} />
          )}
        </p>
        <p>
          <Terms turn={turn} />
        </p>
        <Neighbours turn={turn} />
        {points.length === 0 ? null : (
          <ul className={layout.points}>
            {points.map((point) => (
              <li key={point.text} lang={point.lang}>
                {point.text}
              </li>
            ))}
          </ul>
        )}
        {notes === null ? null : (
          <p className={css.words}>
            <TextSpan of={notes} />
          </p>
        )}
        <Documents documents={briefing?.documents ?? []} />
      </div>
    </div>
  )
}

function Join({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('planner')
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
          <TextSpan of={addressedIn(person, lang)} className={css.name} />
        </h2>
        <p className={css.about}>
          <About parts={aboutPerson(person, lang)} />
        </p>
        {first === undefined ? null : <p className={css.day}>{words.date(first.day)}</p>}
      </div>
      {turns.map((turn) => (
        <Turn key={turn.key} turn={turn} card={card} />
      ))}
      {agenda.meeting === null ? null : <Join meeting={agenda.meeting} />}
    </article>
  )
}
