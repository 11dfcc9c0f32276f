import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Meeting } from '../../../../../shared/agenda/model.ts'
import { nameWithAddress, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../../../../../shared/time/instant.ts'
import { phaseBounds } from '../../../../../shared/timing/countdown.ts'
import { TextSpan } from '../../../../ui/agenda/PhrasedText.tsx'
import { nameOf } from '../../../../ui/agenda/peopleNames.ts'
import {
  aboutPerson,
  linesOf,
  type PrintChoice,
  type PrintSource,
  readOrNone,
  speakersOf,
} from '../model/source.ts'
import css from '../paper.module.css'
import { About, Documents, type PaperWords, RunningHead, usePaperWords } from './parts.tsx'
import layout from './speakerCard.module.css'

/** Returns the language of a person's card: the first one they speak that the agenda has. */
function ownLanguage({ people, languages }: Agenda, id: PersonId): LanguageTag {
  const speaks = people.find((person) => person.id === id)?.speaks ?? []
  const agendaTag = (tag: LanguageTag) =>
    languages.find((one) => one.split('-')[0] === tag.split('-')[0])
  return speaks.map(agendaTag).find((tag) => tag !== undefined) ?? languages[0] ?? 'en'
}

/** Returns the card of one speaker, in their language, with the parts of the agenda that they may see. */
function cardOf(fullAgenda: Agenda, id: PersonId, lang: LanguageTag) {
  const agenda = visibleAgenda(fullAgenda, { roles: ['speaker'], person: id, booth: null })
  const person = personOf(agenda, id)
  if (person === null) return []
  /** Returns the speaker of a neighbouring item, or its title if the speaker is the same person. */
  const neighbour = (item: Item | null) => {
    if (item === null) return null
    return item.speakers[0]?.person === id ? textIn(item.title, lang) : nameOf(agenda, item, lang)
  }
  const turns = linesOf(agenda).flatMap((line) => {
    const turn = line.type === 'item' && line.item.speakers.find((one) => one.person === id)
    if (line.type !== 'item' || !turn) return []
    /** The remaining times at which their screen turns amber and red; null if the turn has no length. */
    const bounds = line.length === 0 ? null : phaseBounds(line.item, line.length)
    const [afterWhom, beforeWhom] = [neighbour(line.before), neighbour(line.after)]
    return [{ ...line, role: turn.role, afterWhom, beforeWhom, bounds }]
  })
  return [{ person, lang, turns, agenda }]
}

/** Returns the cards of all speakers in the order of their first turn, or of one speaker. */
export function speakerCards(
  agenda: Agenda,
  { language, person }: Pick<PrintChoice, 'language' | 'person'>,
) {
  const ids = speakersOf(agenda).filter((id) => person === null || id === person)
  return ids.flatMap((id) =>
    cardOf(agenda, id, language === 'own' ? ownLanguage(agenda, id) : language),
  )
}

type SpeakerCard = ReturnType<typeof speakerCards>[number]
type CardTurn = SpeakerCard['turns'][number]

type WordsProps = { readonly words: PaperWords }

/** Returns the length, role and language of a turn as text. */
function turnText(
  { length: ms, role, languages: tags }: CardTurn,
  { t, length, languages }: PaperWords,
): string {
  const texts = [
    ms === 0 ? t('print.on.noLength') : length(ms),
    role === 'speaker' ? null : t(`print.on.as.${role}`),
    tags.length > 0 ? t('print.on.inLanguage', { language: languages(tags) }) : null,
  ]
  return texts.filter((one) => one !== null).join(t('common:comma'))
}

/** The previous and next speaker of a turn, and when the speaker's screen changes its colour. */
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
  const itemTitle = textIn(title, lang)
  const segment = textIn(turn.segment.title, lang)
  const notes = readOrNone(briefing?.notes, lang)
  const points = talkingPoints.map((point) => textIn(point, lang))
  return (
    <div className={layout.turn}>
      <div className={`second ${layout.whenTurn}`}>
        {[home, ...others].map((time, n) => (
          <p key={agenda.zones[n]}>
            {time} <span>{words.city(agenda.zones[n] ?? 'UTC')}</span>
          </p>
        ))}
      </div>
      <div className={layout.turnWhat}>
        <p>
          <TextSpan of={itemTitle} className={`title ${css.title}`} />
          {segment.text === itemTitle.text ? null : (
            <TextSpan of={segment} className="second block" />
          )}
        </p>
        <p>
          <b>{turnText(turn, words)}</b>
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

function MeetingLine({ meeting, words: { t } }: WordsProps & { readonly meeting: Meeting }) {
  const { link, id, passcode } = meeting
  return (
    <p className={`${css.inRow} ${layout.join}`}>
      <span>
        {t('print.on.meeting')} <b className="breakable">{link}</b>
      </span>
      {id === null ? null : <span>{t('print.on.meetingId', { id })}</span>}
      {passcode === null ? null : <span>{t('print.on.passcode', { code: passcode })}</span>}
    </p>
  )
}

/** A speaker's card: their turns with everything they need to know, and how to join. */
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
      <div className={`spread ${layout.bearer}`}>
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
      {agenda.meeting && <MeetingLine meeting={agenda.meeting} words={words} />}
    </article>
  )
}
