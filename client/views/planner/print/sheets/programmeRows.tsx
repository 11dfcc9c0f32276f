import { useTranslation } from 'react-i18next'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { read } from '../../../../../shared/agenda/read.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { useTongue } from '../../../../i18n/tongue.ts'
import type { ProgrammeLine } from '../model/programme.ts'
import type { PaperPerson } from '../model/words.ts'
import { SheetLanguage } from '../SheetLanguage.tsx'
import { dayRow } from './DayRow.tsx'
import { PersonLine, Said, TimeCells, TimeHeads } from './parts.tsx'
import type { Row } from './row.ts'

const leading = ({ zones }: Agenda) => (zones.length > 1 ? 2 : 1)

/** Where there is only one language nobody asks in which. */
const hasFloor = ({ languages }: Agenda) => languages.length > 1

export function ProgrammeHeads({
  agenda,
  langs,
}: {
  readonly agenda: Agenda
  readonly langs: readonly LanguageTag[]
}) {
  const tongue = useTongue()
  const { t } = useTranslation('planner')
  const floor = hasFloor(agenda)
  return (
    <tr>
      <TimeHeads zones={agenda.zones} />
      {langs.map((lang) => (
        <th key={lang} scope="col">
          {langs.length > 1 ? tongue.name(lang) : t('print.on.programme')}
        </th>
      ))}
      {floor ? (
        <th scope="col" className="pr-floor">
          {t('print.language')}
        </th>
      ) : null}
    </tr>
  )
}

function Floor({ language }: { readonly language: LanguageTag | null }) {
  const tongue = useTongue()
  return <td className="pr-floor">{language === null ? null : tongue.name(language)}</td>
}

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
      {title === null ? null : <Said text={read(title, lang)} className="title pr-title" />}
      {people.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
    </SheetLanguage>
  )
}

function itemNode(line: ItemLine, agenda: Agenda, langs: readonly LanguageTag[]) {
  return (
    <>
      <TimeCells time={line.time} />
      {langs.map((lang, n) => (
        <td key={lang} className="pr-what">
          <What title={line.title} people={line.people[n] ?? []} lang={lang} />
        </td>
      ))}
      {hasFloor(agenda) ? <Floor language={line.language} /> : null}
    </>
  )
}

/** The rows of the public programme, with a column for each of these languages. */
export function programmeRows(
  agenda: Agenda,
  lines: readonly ProgrammeLine[],
  langs: readonly LanguageTag[],
): readonly Row[] {
  const columns = leading(agenda) + langs.length + (hasFloor(agenda) ? 1 : 0)
  return lines.map((line): Row => {
    const { key } = line
    if (line.type === 'day') return dayRow(agenda, line.day, columns)
    if (line.type === 'item') {
      return {
        ...{ key, group: key, heads: false, alone: line.alone },
        node: itemNode(line, agenda, langs),
      }
    }
    const node = (
      <>
        <td colSpan={leading(agenda)} className="pr-segment" />
        {langs.map((lang, n) => (
          <td key={lang} className="pr-segment">
            <What title={line.title} people={line.chairs[n] ?? []} lang={lang} />
          </td>
        ))}
        {hasFloor(agenda) ? <td /> : null}
      </>
    )
    return { key, group: key, heads: true, node }
  })
}
