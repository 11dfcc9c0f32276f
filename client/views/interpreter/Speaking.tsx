import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageMark } from '../../ui/agenda/Reading.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import { Columns } from './Columns.tsx'
import type { BoothItem, InterpreterModel } from './model.ts'
import { People } from './People.tsx'

function Turn({ model }: { readonly model: InterpreterModel }) {
  const { t } = useTranslation('interpreter')
  const figure = useFloorFigure()
  if (model.turn === null) return null
  return (
    <div className="in-turn">
      <h2 className="in-label">
        {t('hasFloor')}{' '}
        <span className="in-figure">
          {figure === null ? null : t(`turn.${figure.kind}`, { time: figure.text })}
        </span>
      </h2>
      <People people={[model.turn]} columns={model.columns} />
    </div>
  )
}

/** Whether a segment says the same as its item, such as a break. */
function isNamedAlike({ title, segment }: BoothItem): boolean {
  return segment.every(({ text }, index) => text === title[index]?.text)
}

/** Who is speaking, in every column, and the title of the item. */
export const Speaking = memo(function Speaking({ model }: { readonly model: InterpreterModel }) {
  const { t } = useTranslation('interpreter')
  const lost = useLost()
  const { on, columns, status } = model
  if (on === null) {
    const words = status === 'live' || status === 'paused' ? '' : t(`status.${status}`)
    return (
      <section className="in-speaking">
        <h2 className="in-label">{t('speaking')}</h2>
        <p className="in-idle">{words}</p>
      </section>
    )
  }
  return (
    <section
      className="in-speaking"
      data-testid="live-item"
      data-item={on.item}
      data-many={on.people.length > 1}
    >
      <Turn model={model} />
      <h2 className="in-label">{t(lost ? 'wasSpeaking' : 'speaking')}</h2>
      {on.people.length === 0 ? <p className="in-missing">{t('nobody')}</p> : null}
      <People people={on.people} columns={columns} />
      <div className="in-columns in-titles">
        <Columns texts={on.title} columns={columns} className="in-title title" />
        {isNamedAlike(on) ? null : (
          <Columns texts={on.segment} columns={columns} className="in-segment" missing="none" />
        )}
      </div>
    </section>
  )
})

function NextHead({ next }: { readonly next: BoothItem }) {
  const { t } = useTranslation('interpreter')
  const length = useLength()
  const lost = useLost()
  return (
    <h2 className="in-label">
      {t(lost ? 'nextWas' : 'nextAt')} <Times times={next.at} />
      {t('comma')}
      {next.allotted === 0 ? t('time.noLength') : length(next.allotted, 'short')}{' '}
      {next.language === null ? null : <LanguageMark tag={next.language} />}
    </h2>
  )
}

/** Who comes next, when, and in which language. */
export const Next = memo(function Next({
  next,
  columns,
}: Pick<InterpreterModel, 'next' | 'columns'>) {
  const { t } = useTranslation('interpreter')
  if (next === null) {
    return (
      <section className="in-next">
        <h2 className="in-label">{t('next')}</h2>
        <p className="in-missing">{t('noNext')}</p>
      </section>
    )
  }
  return (
    <section className="in-next" data-testid="next-item" data-item={next.item}>
      <NextHead next={next} />
      <People people={next.people} columns={columns} />
      <div className="in-columns">
        <Columns texts={next.title} columns={columns} className="in-title title" />
      </div>
    </section>
  )
})
