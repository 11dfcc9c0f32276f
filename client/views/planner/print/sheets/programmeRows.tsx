import type { AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { PaperPerson } from '../model/paperText.ts'
import type { ProgrammeLine } from '../model/programme.ts'
import css from '../paper.module.css'
import { SheetLanguage } from '../SheetLanguage.tsx'
import {
  Cells,
  dayRow,
  LanguageList,
  LanguageName,
  type PrintColumn,
  timeColumns,
  Word,
} from './columns.tsx'
import { PersonLine } from './parts.tsx'
import type { PrintRow } from './sheetOf.tsx'

/** Where there is only one language nobody asks in which. */
const hasFloor = ({ languages }: Agenda) => languages.length > 1

type ItemLine = Extract<ProgrammeLine, { type: 'item' }>

function What({
  title,
  people,
  lang,
}: {
  readonly title: Texts | null
  readonly people: readonly PaperPerson[]
  readonly lang: LanguageTag
}) {
  return (
    <SheetLanguage tag={lang}>
      {title === null ? null : (
        <TextSpan of={textIn(title, lang)} className={`title ${css.title}`} />
      )}
      {people.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
    </SheetLanguage>
  )
}

/** The columns of the public programme: one for each of these languages. */
export function programmeColumns(
  agenda: Agenda,
  langs: readonly LanguageTag[],
): readonly PrintColumn<ItemLine>[] {
  const floor: PrintColumn<ItemLine> = {
    id: 'floor',
    className: css.floor,
    head: <Word of="language" />,
    cell: ({ languages }) => <LanguageList tags={languages} />,
  }
  const texts = langs.map(
    (lang, n): PrintColumn<ItemLine> => ({
      id: lang,
      className: css.what,
      head: langs.length > 1 ? <LanguageName tag={lang} /> : <Word of="on.programme" />,
      cell: ({ title, people }) => <What title={title} people={people[n] ?? []} lang={lang} />,
    }),
  )
  return [...timeColumns(agenda), ...texts, ...(hasFloor(agenda) ? [floor] : [])]
}

function itemNode(columns: readonly PrintColumn<ItemLine>[], line: ItemLine) {
  return <Cells columns={columns} line={line} />
}

function AboutWord({ part }: { readonly part: AboutPart }) {
  const { t } = useTranslation('common')
  return t(`about.${part}`)
}

/** A heading or a paragraph of what the show is about, under the columns of texts. */
function aboutRow(
  agenda: Agenda,
  line: Extract<ProgrammeLine, { type: 'about' | 'aboutText' }>,
  langs: readonly LanguageTag[],
): PrintRow {
  const isHead = line.type === 'about'
  const node = (
    <>
      <td colSpan={timeColumns(agenda).length} className={isHead ? css.segment : undefined} />
      {langs.map((lang, n) => (
        <td key={lang} lang={lang} className={isHead ? css.segment : undefined}>
          {isHead ? (
            <SheetLanguage tag={lang}>
              <AboutWord part={line.part} />
            </SheetLanguage>
          ) : (
            line.lines[n]
          )}
        </td>
      ))}
      {hasFloor(agenda) ? <td className={isHead ? css.segment : undefined} /> : null}
    </>
  )
  return { key: line.key, group: line.key, heads: isHead, node }
}

/** The rows of the public programme, with a column for each of these languages. */
export function programmeRows(
  agenda: Agenda,
  lines: readonly ProgrammeLine[],
  langs: readonly LanguageTag[],
): readonly PrintRow[] {
  const columns = programmeColumns(agenda, langs)
  return lines.map((line): PrintRow => {
    const { key } = line
    if (line.type === 'day') return dayRow(agenda, line.day, columns.length)
    if (line.type === 'about' || line.type === 'aboutText') return aboutRow(agenda, line, langs)
    if (line.type === 'item') {
      return { key, group: key, heads: false, alone: line.alone, node: itemNode(columns, line) }
    }
    const node = (
      <>
        <td colSpan={timeColumns(agenda).length} className={css.segment} />
        {langs.map((lang, n) => (
          <td key={lang} className={css.segment}>
            <What title={line.title} people={line.chairs[n] ?? []} lang={lang} />
          </td>
        ))}
        {hasFloor(agenda) ? <td /> : null}
      </>
    )
    return { key, group: key, heads: true, node }
  })
}
