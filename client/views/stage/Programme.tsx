import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../shared/agenda/read.ts'
import type { Both, Turn } from './model.ts'

/** Longer titles go down a step or two, so that they keep their place beside the figures. */
function lengthOf({ text, lang }: Reading): 'short' | 'long' | 'longest' {
  const length = lang.startsWith('zh') ? text.length * 2 : text.length
  if (length <= 70) return 'short'
  return length <= 130 ? 'long' : 'longest'
}

/** A title in the screen's language, and below it in the show's other one. */
function Titles({ title: [first, other] }: { readonly title: Both }) {
  return (
    <>
      <h1 className="stage-title title" lang={first.lang} data-length={lengthOf(first)}>
        {first.text}
      </h1>
      {other === undefined ? null : (
        <p className="stage-other title" lang={other.lang} data-length={lengthOf(other)}>
          {other.text}
        </p>
      )}
    </>
  )
}

/** So many people have a line of their own. */
const LINES = 4

function People({ people }: Pick<Turn, 'people'>) {
  const [only] = people
  return (
    <ul className="stage-people">
      {people.slice(0, LINES).map(({ name: [first, other] }) => (
        <li key={first.text} className="stage-person">
          <span lang={first.lang}>{first.text}</span>
          {other === undefined ? null : <span lang={other.lang}> {other.text}</span>}
        </li>
      ))}
      {people.length > LINES ? <li className="stage-person">+ {people.length - LINES}</li> : null}
      {people.length === 1
        ? only?.about.map((one) => (
            <li key={one.text} className="stage-about" lang={one.lang}>
              {one.text}
            </li>
          ))
        : null}
    </ul>
  )
}

/** So many letters, Chinese ones twice, fill the column beside the figures; with more, all of it is set smaller. */
const FULL = 300

const lettersOf = (texts: readonly Reading[]): number =>
  texts.reduce((sum, { text, lang }) => sum + text.length * (lang.startsWith('zh') ? 2 : 1), 0)

function isFull({ title, people }: Turn): boolean {
  // Titles are cut after some lines, however long they are.
  const titles = title.reduce((sum, one) => sum + Math.min(150, lettersOf([one])), 0)
  const names = people.flatMap(({ name, about }) => [...name, ...about])
  return titles + lettersOf(names) > FULL
}

/** The programme column: the block, the title in two languages, who it is. */
export function Programme({
  turn,
  before,
}: {
  readonly turn: Turn
  /** Said before the block, such as that it has not begun. */
  readonly before: string | null
}) {
  const { t } = useTranslation('stage')
  const { block, count, title, people } = turn
  const named = block.text === title[0].text
  return (
    <div className="ui-words stage-programme" data-full={isFull(turn)}>
      <p className="stage-block">
        {before === null ? null : <b>{before}</b>}
        {count === null ? null : <span>{t('place', count)}</span>}
        {named ? null : <span lang={block.lang}>{block.text}</span>}
      </p>
      <Titles title={title} />
      <People people={people} />
    </div>
  )
}
