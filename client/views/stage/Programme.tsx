import { useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { useFit } from '../../ui/countdown/useFit.ts'
import type { Bilingual } from './bilingual.ts'
import type { StageTurn } from './model.ts'
import programme from './stageProgramme.module.css'

/** A title in the screen's language, and below it in the show's other one. */
function Titles({ title: [first, other] }: { readonly title: Bilingual }) {
  return (
    <>
      <h1 className={`title phrased lines ${programme.title}`} lang={first.lang}>
        <PhrasedText of={first} />
      </h1>
      {other === undefined ? null : (
        <p className={`title phrased lines ${programme.other}`} lang={other.lang}>
          <PhrasedText of={other} />
        </p>
      )}
    </>
  )
}

/** So many people have a line of their own. */
const LINES = 4

function People({ people }: Pick<StageTurn, 'people'>) {
  const [only] = people
  return (
    <ul className={programme.people}>
      {people.slice(0, LINES).map(({ name: [first, other] }) => (
        <li key={first.text} className={programme.person}>
          <span className="phrased" lang={first.lang}>
            {first.text}
          </span>
          {other === undefined ? null : (
            <span className="phrased" lang={other.lang}>
              {' '}
              {other.text}
            </span>
          )}
        </li>
      ))}
      {people.length > LINES ? (
        <li className={programme.person}>+ {people.length - LINES}</li>
      ) : null}
      {people.length === 1
        ? only?.about.map((one) => (
            <li key={one.text} className={`lines ${programme.about}`} lang={one.lang}>
              {one.text}
            </li>
          ))
        : null}
    </ul>
  )
}

/** The programme column: the block, the title in two languages, who it is; with more to say than fits it is set smaller, and then cut. */
export function Programme({
  turn,
  before,
}: {
  readonly turn: StageTurn
  /** The word before the block, such as that it has not begun. */
  readonly before: string | null
}) {
  const { t } = useTranslation('stage')
  const { block, count, title, point, people } = turn
  const named = block.text === title[0].text
  const words = useRef<HTMLDivElement>(null)
  useFit(words)
  return (
    <div className={programme.programme} ref={words} data-words={true}>
      <p className={`lines ${programme.block}`}>
        {before === null ? null : <b>{before}</b>}
        {count === null ? null : <span>{t('place', count)}</span>}
        {named ? null : <span lang={block.lang}>{block.text}</span>}
      </p>
      <Titles title={title} />
      {point === null ? null : (
        <p className={programme.point}>
          {point.map(({ text, lang }) => (
            <span key={lang} lang={lang} className="title">
              {text}
            </span>
          ))}
        </p>
      )}
      <People people={people} />
    </div>
  )
}
