import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryFor } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './boothText.module.css'
import { Columns } from './Columns.tsx'
import type { BoothPerson, ColumnTexts } from './columnTexts.ts'

type PersonProps = { readonly person: BoothPerson; readonly columns: readonly LanguageTag[] }

/** Returns what somebody is and where, in each column that knows it; the form of address too where it has no name to stand with. */
function roleTexts({
  person: { name, address, title, affiliation },
  columns,
}: PersonProps): ColumnTexts | null {
  const roles = columns.map((lang, index) => {
    const alone = name[index]?.missing === true ? address?.[index] : undefined
    const parts = [alone, title?.[index], affiliation?.[index]].flatMap((part) =>
      part?.missing === false ? [part.text] : [],
    )
    return { text: parts.join(entryFor(lang).comma), lang, missing: parts.length === 0 }
  })
  if (roles.some(({ missing }) => !missing)) return roles
  return title ?? affiliation
}

/** Shows the pronunciation of a name and its family name, in each column that knows them. */
function Pronunciation({ person: { pronunciation, family }, columns }: PersonProps) {
  const { t } = useTranslation('interpreter')
  if (pronunciation === null && family.every((one) => one === null)) return null
  return columns.map((tag, n) => {
    const sound = pronunciation?.[n]
    const own = family[n] ?? null
    return (
      <p key={tag} className={css.pronunciation}>
        {sound === undefined || sound.missing ? null : <span lang={sound.lang}>{sound.text}</span>}
        {own === null ? null : <small>{t('family', { name: own })}</small>}
      </p>
    )
  })
}

/** Shows people in the booth's columns: name, pronunciation, and what they are and where. */
export function People({
  people,
  columns,
}: {
  readonly people: readonly BoothPerson[]
  readonly columns: readonly LanguageTag[]
}) {
  return people.map((person) => {
    const role = roleTexts({ person, columns })
    return (
      <div key={person.person} className={`${css.columns} ${css.person}`} data-testid="person">
        <Columns texts={person.name} columns={columns} className={css.name} missing="missingName" />
        <Pronunciation person={person} columns={columns} />
        {role === null ? null : <Columns texts={role} columns={columns} className={css.role} />}
      </div>
    )
  })
}
