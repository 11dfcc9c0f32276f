import { memo } from 'react'
import type { Person } from '../../../shared/agenda/model.ts'
import { nameWithAddress } from '../../../shared/agenda/textIn.ts'
import { languagesOf } from '../../../shared/run/floorLanguage.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../../ui/agenda/AgendaText.tsx'
import { CityTimes, Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { timesText } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import { useFloorFigure } from '../../ui/countdown/useCountdown.ts'
import text from './boothText.module.css'
import { Columns, People } from './Columns.tsx'
import type { BoothItem, BoothProps, InterpreterModel } from './model.ts'
import css from './speaking.module.css'

/** The script of an item with its pace, and its documents; empty if it has neither. */
function Facts({ script, documents }: Pick<BoothItem, 'script' | 'documents'>) {
  const { t } = useTranslation('interpreter')
  if (script === null && documents.length === 0) return null
  return (
    <dl className={`acts t1 ${css.facts}`}>
      {script === null ? null : (
        <>
          <div className="acts">
            <dt className="quiet">{t('script.title')}</dt>
            <dd className="strong breakable">{t(`script.${script.delivery ?? 'unsaid'}`)}</dd>
          </div>
          {script.pace === null ? null : (
            <div className="acts">
              <dt className="quiet">{t('script.pace')}</dt>
              <dd className="strong breakable">
                {t(`script.${script.pace.unit}`, { count: script.pace.perMinute })}
                {script.pace.isFast ? `${t('common:comma')}${t('script.fast')}` : ''}
              </dd>
            </div>
          )}
        </>
      )}
      {documents.length === 0 ? null : (
        <div className="acts">
          <dt className="quiet">{t('documents')}</dt>
          {documents.map(({ title, link }) => (
            <dd key={`${title} ${link}`} className="strong breakable">
              {link === null ? (
                title
              ) : (
                <a href={link} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
              )}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

/** The person who has the floor inside the item: they speak, so their name is the large one. */
function FloorTurn({ model }: BoothProps) {
  const { t } = useTranslation('interpreter')
  const lost = useLost()
  const figure = useFloorFigure()
  if (model.turn === null) return null
  return (
    <div className={css.floor} data-testid="floor-turn">
      <h2 className="label">
        {lost ? t('wasSpeaking') : <Term id="floor">{t('hasFloor')}</Term>}{' '}
        <span className={css.time}>
          {figure === null ? null : t(`turn.${figure.kind}`, { time: figure.text })}
        </span>
      </h2>
      <People people={[model.turn]} columns={model.columns} />
    </div>
  )
}

/** A name with more letters than this (Chinese ones count twice) does not fit in a line of its column. */
const LINE_WIDTH = 32

function isLong(person: Person, columns: InterpreterModel['columns']): boolean {
  return columns.some((lang) => textWidth(nameWithAddress(person, lang).text) > LINE_WIDTH)
}

/** The segment of the live item, and its number among the turns there. */
function Place({ block, count }: Pick<BoothItem, 'block' | 'count'>) {
  const { t } = useTranslation('interpreter')
  return (
    <>
      {block === null ? null : (
        <>
          {t('common:comma')}
          <span lang={block.lang}>{block.text}</span>
        </>
      )}
      {count === null ? null : `${t('common:comma')}${t('nth', count)}`}
    </>
  )
}

/** Shows the people and the title of an item; the title of a live item with several speakers is above them all. */
function Programme({
  item: { people, source },
  columns,
  isNext = false,
}: { readonly item: BoothItem; readonly isNext?: boolean } & Pick<InterpreterModel, 'columns'>) {
  const peopleFirst = isNext || people.length === 1
  const titles = (
    <div className={text.columns}>
      <Columns texts={source.title} columns={columns} className={`${text.title} title balanced`} />
    </div>
  )
  return (
    <>
      {peopleFirst ? null : titles}
      <People people={people} columns={columns} />
      {peopleFirst ? titles : null}
    </>
  )
}

/** The label of an item's people: they speak, or somebody else has the floor; for a break, its end. */
function Label({
  on,
  isBreak,
  isBehind,
}: {
  readonly on: BoothItem
  readonly isBreak: boolean
  readonly isBehind: boolean
}) {
  const { t } = useTranslation('interpreter')
  const lost = useLost()
  const { speakers } = on.source
  const isChaired = speakers.length > 0 && speakers.every(({ role }) => role === 'moderator')
  if (isBreak)
    return lost || on.at === null ? t('break') : t('breakUntil', { at: timesText(on.at) })
  if (isBehind) return t(isChaired ? 'chairedBy' : 'itemOf')
  return t(lost ? 'wasSpeaking' : 'speaking')
}

/** The live item with its own people; the person who has the floor is above them. */
function ItemPeople({ model, on }: { readonly model: InterpreterModel; readonly on: BoothItem }) {
  const { t } = useTranslation('interpreter')
  const isBehind = model.turn !== null
  const isEmpty = on.people.length === 0
  const isBreak = on.source.kind === 'break' && isEmpty
  if (isBehind && isEmpty) return <Programme item={on} columns={model.columns} />
  return (
    <div
      className={css.people}
      data-small={on.people.length > 1 || on.people.some((one) => isLong(one, model.columns))}
      data-behind={isBehind}
    >
      <h2 className="label" data-testid="item-label">
        <Label on={on} isBreak={isBreak} isBehind={isBehind} />
        {isBehind ? null : <Place block={on.block} count={on.count} />}
      </h2>
      {isEmpty && !isBreak ? (
        <p className={text.missing} data-testid="absent-people">
          {on.absent === null ? t('nobody') : t('notHere', { names: on.absent })}
        </p>
      ) : null}
      <Programme item={on} columns={model.columns} />
    </div>
  )
}

/** The people who speak, in every column, and the title of the item. */
export const Speaking = memo(function Speaking({ model }: BoothProps) {
  const { t } = useTranslation('interpreter')
  const { on, columns } = model
  if (on === null) {
    return (
      <section>
        <h2 className="label">{t('speaking')}</h2>
        <p className={`second ${css.idle}`}>{t('nobodySpeaks')}</p>
      </section>
    )
  }
  return (
    <section data-testid="live-item" data-item={on.item}>
      <FloorTurn model={model} />
      <ItemPeople model={model} on={on} />
      {on.point === null ? null : (
        <div className={css.chosen} data-testid="chosen-point">
          <h3 className="label">
            <Term id="talkingPoint">{t('point')}</Term>
          </h3>
          <div className={text.columns}>
            <Columns texts={on.point} columns={columns} className={`${css.point} title balanced`} />
          </div>
        </div>
      )}
      <Facts script={on.script} documents={on.documents} />
    </section>
  )
})

function NextHead({ next }: { readonly next: BoothItem }) {
  const { t } = useTranslation('interpreter')
  const length = useLength()
  const lost = useLost()
  const startText = () => {
    if (next.at === null) return t('nextAfter')
    const times = lost ? <CityTimes times={next.at} /> : <Times times={next.at} />
    return (
      <>
        {t(lost ? 'nextWas' : 'nextAt')}
        {t('common:space')}
        {times}
      </>
    )
  }
  return (
    <h2 className="label" data-testid="item-label">
      {startText()}
      {t('common:comma')}
      {next.hasNoLength ? t('noLengthInside') : length(next.allotted, 'short')}{' '}
      {languagesOf(next.source).map((tag) => (
        <LanguageMark key={tag} tag={tag} />
      ))}
    </h2>
  )
}

/** The next people, when they begin, and in which language. */
export const Next = memo(function Next({
  next,
  columns,
}: Pick<InterpreterModel, 'next' | 'columns'>) {
  const { t } = useTranslation('interpreter')
  if (next === null) {
    return (
      <section>
        <h2 className="label">{t('next')}</h2>
        <p className={text.missing}>{t('noNext')}</p>
      </section>
    )
  }
  return (
    <section data-testid="next-item" data-item={next.item}>
      <NextHead next={next} />
      <Programme item={next} columns={columns} isNext={true} />
    </section>
  )
})
