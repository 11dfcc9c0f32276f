import { useState } from 'react'
import { isSafeLink } from '../../../../../shared/agenda/documentLinks.ts'
import { Document, type Item } from '../../../../../shared/agenda/model.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { RemoveButton } from '../fields/RemoveButton.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useKeptKeys } from '../fields/useKeptKeys.ts'
import { fieldChange } from '../model/fields.ts'

/** A link as it is typed: without its scheme it is an https one, and no other is taken. */
export function linkTyped(text: string): string | null {
  const whole = /^[a-z]+:/i.test(text) ? text : `https://${text}`
  const link = Document.shape.link.safeParse(whole.trim())
  return link.success && isSafeLink(link.data) && whole.includes('.') ? link.data : null
}

function NewDocument({ add }: { readonly add: (one: Document) => void }) {
  const { t } = useEditorWords()
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('')
  const document = Document.safeParse({ title: title || link, link: linkTyped(link) })
  const put = () => {
    if (!document.success) return
    add(document.data)
    setTitle('')
    setLink('')
  }
  return (
    <form
      className="ed-document"
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <input
        className="ed-input"
        aria-label={t('editor.inspector.linkNew')}
        placeholder={t('editor.inspector.linkNew')}
        value={link}
        onChange={({ target }) => setLink(target.value)}
      />
      {link === '' ? null : (
        <>
          <input
            className="ed-input"
            aria-label={t('editor.inspector.documentTitle')}
            placeholder={t('editor.inspector.documentTitle')}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          <Button size="small" type="submit" disabled={!document.success}>
            {t('editor.inspector.add')}
          </Button>
        </>
      )}
    </form>
  )
}

/** The documents of an item: what they are called, and where they can be read. */
export function DocumentsField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const documents = item.briefing?.documents ?? []
  const keys = useKeptKeys(documents)
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'documents' } as const
  const put = (to: readonly Document[]) => give([fieldChange(agenda, address, [...to])])
  const edit = (at: number, field: keyof Document, text: string): string | null => {
    const value = field === 'link' ? linkTyped(text) : text
    const one = Document.safeParse({ ...documents[at], [field]: value })
    if (!one.success)
      return field === 'link' ? t('editor.inspector.noLink') : t('editor.inspector.noTitle')
    put(documents.map((document, n) => (n === at ? one.data : document)))
    return null
  }
  return (
    <Field label={t('editor.inspector.documents')} wide>
      <ul>
        {documents.map((document, at) => (
          <li key={keys[at]} className="ed-document">
            {(['title', 'link'] as const).map((field) => (
              <TypedField
                key={field}
                label={t(`editor.inspector.document.${field}`, { n: at + 1 })}
                value={document[field]}
                commit={(text) => edit(at, field, text)}
              />
            ))}
            <RemoveButton
              what={document.title}
              remove={() => put(documents.filter((_, n) => n !== at))}
            />
          </li>
        ))}
      </ul>
      {documents.length >= 20 ? null : <NewDocument add={(one) => put([...documents, one])} />}
      <ContestedAt at={address} />
    </Field>
  )
}
