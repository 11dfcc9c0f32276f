import { useState } from 'react'
import { Delivery, type Item, type Script } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { isInCharacters, scriptNeeds } from '../../../../../shared/timing/pace.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { ChoiceField, ContestedAt, Field } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import partCss from './inspector.module.css'

/** How long a pasted script is: its words, or its characters without marks and spaces where the language has no spaces. */
function scriptLength(text: string, lang: LanguageTag): number {
  if (isInCharacters(lang)) return [...text.matchAll(/[\p{L}\p{N}]/gu)].length
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].length
}

/** The whole minutes that a script takes at interpreters' pace. */
function scriptMinutes(script: Script): number {
  return Math.ceil(scriptNeeds(script) / MINUTE)
}

/** How long a script is, and how long it takes at interpreters' pace. */
function ScriptWords({ script, item }: { readonly script: Script; readonly item: Item }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const minutes = scriptMinutes(script)
  const unit = isInCharacters(script.lang) ? 'characters' : 'words'
  const tooLong = minutes * MINUTE > item.planned
  return (
    <p className={fieldCss.fact} data-over={tooLong}>
      {t(`editor.inspector.script.${unit}`, {
        count: script.length,
        language: languageName(script.lang),
      })}
      <br />
      <span className={tooLong ? partCss.tooLong : 'quiet'}>
        {t('editor.inspector.script.pace', { minutes })}
      </span>
    </p>
  )
}

function Counting({
  item,
  keep,
  close,
}: {
  readonly item: Item
  readonly keep: (script: Script) => void
  readonly close: () => void
}) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda } = useEditor()
  const [text, setText] = useState('')
  const [lang, setLang] = useState(item.language ?? agenda.languages[0] ?? 'en')
  const length = scriptLength(text, lang)
  const delivery = item.briefing?.script?.delivery
  const known = delivery === undefined ? {} : { delivery }
  return (
    <div>
      <textarea
        className={fieldCss.input}
        rows={5}
        aria-label={t('editor.inspector.script.paste')}
        placeholder={t('editor.inspector.script.paste')}
        value={text}
        lang={lang}
        onChange={({ target }) => setText(target.value)}
      />
      <select
        className={fieldCss.input}
        aria-label={t('editor.inspector.script.language')}
        value={lang}
        onChange={({ target }) => setLang(target.value)}
      >
        {agenda.languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
      {length === 0 ? null : <ScriptWords script={{ lang, length }} item={item} />}
      <p className={partCss.buttons}>
        <Button
          size="small"
          disabled={length === 0}
          onClick={() => keep({ lang, length, ...known })}
        >
          {t('editor.inspector.script.keep')}
        </Button>
        <Button size="small" look="bare" onClick={close}>
          {t('editor.inspector.cancel')}
        </Button>
      </p>
    </div>
  )
}

type DeliveryFieldProps = { readonly script: Script; readonly put: (script: Script) => void }

/** Whether a script is read word for word, or checked against what is known. */
function DeliveryField({ script, put }: DeliveryFieldProps) {
  const { t } = useEditorWords()
  const choices = Delivery.options.map((value) => {
    return { value, label: t(`editor.inspector.script.${value}`) }
  })
  const choose = (to: string) => {
    const { delivery: _, ...kept } = script
    const chosen = Delivery.safeParse(to)
    put(chosen.success ? { ...kept, delivery: chosen.data } : kept)
  }
  return (
    <ChoiceField
      label={t('editor.inspector.script.delivery')}
      value={script.delivery ?? ''}
      choices={[{ value: '', label: t('editor.inspector.script.unsaid') }, ...choices]}
      choose={choose}
      address={null}
    />
  )
}

/** How long the script of an item is: a pasted text is counted, and only the count is kept. */
export function ScriptField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const [counting, count] = useState(false)
  const script = item.briefing?.script ?? null
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'script' } as const
  const put = (to: Script | null) => {
    give([fieldChange(agenda, address, to)])
    count(false)
  }
  return (
    <Field label={t('editor.inspector.script.label')} wide>
      {script === null || counting ? null : (
        <>
          <ScriptWords script={script} item={item} />
          <DeliveryField script={script} put={put} />
        </>
      )}
      {counting ? (
        <Counting item={item} keep={put} close={() => count(false)} />
      ) : (
        <p className={partCss.buttons}>
          <Button size="small" onClick={() => count(true)}>
            {t('editor.inspector.script.count')}
          </Button>
          {script === null ? null : (
            <Button size="small" look="bare" onClick={() => put(null)}>
              {t('editor.inspector.remove')}
            </Button>
          )}
        </p>
      )}
      <ContestedAt at={address} />
    </Field>
  )
}
