import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { Unreadable } from '../../bytesFault.ts'
import type { SourceDocument } from '../../document.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import { escapedHtml } from '../html/lineText.ts'
import { plainText } from '../text/plainText.ts'

/** How deep the parts of a mail may be nested, and mails in mails; the bytes of its headers, and its parts. */
const PARTS_DEPTH = 50
const MAILS_DEPTH = 5
const HEADERS = 500_000
const PARTS = 2_000
/** The most attachments that are tried. */
const ATTACHMENTS = 20

/** A table with fewer rows is there for the look of a mail. */
const ROWS = 3

/** A file attached to a mail. */
export type AttachedFile = { readonly name: string | null; readonly bytes: Uint8Array }

/** A mail: its text as a source, and the files attached to it. */
export type Mail = { readonly document: SourceDocument; readonly files: readonly AttachedFile[] }

const HEADER =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[\w-]+|from|to|cc|subject|date|content-[\w-]+|references|in-reply-to|reply-to|thread-[\w-]+|authentication-results|arc-[\w-]+)[ \t]*:/i

/** Whether bytes begin with the headers of a mail. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  const [headers = ''] = head.replace(/^\s+/, '').split(/\r?\n\r?\n/, 1)
  const lines = headers.split(/\r?\n/)
  return (
    /^(?:mime-version|message-id|received)[ \t]*:/im.test(headers) && HEADER.test(lines[0] ?? '')
  )
}

/** The day on which a mail was sent, without its time, which is no time of the agenda. */
function sentOn({ date }: Email): string {
  return date === undefined || Number.isNaN(Date.parse(date)) ? '' : `Sent: ${date.slice(0, 10)}`
}

/** Returns a subject without the marks of answers. */
export const bareSubject = (subject: string): string =>
  subject.replace(
    /^(?:\s*(?:re|aw|antw|fwd?|wg|tr|rv|sv|回复|回覆|答复|转发|轉寄)\s*[:：])+\s*/i,
    '',
  )

/** The text of a mail below its subject and day: its HTML if that has a table, else its plain text. */
function documentOf(mail: Email): SourceDocument {
  const head = [bareSubject(mail.subject ?? ''), sentOn(mail)].filter((line) => line !== '')
  const { text = '', html = '' } = mail
  const page = htmlDocument(`${head.map((line) => `<p>${escapedHtml(line)}</p>`).join('')}${html}`)
  const hasTable = page.blocks.some((block) => block.type === 'table' && block.rows.length >= ROWS)
  return hasTable || text.trim() === '' ? page : plainText([...head, '', text].join('\n'))
}

function fileOf({ filename, content }: Attachment): AttachedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  return { name: filename, bytes }
}

/** Parses a mail (.eml), with the mails forwarded inside; throws `Unreadable`. */
export async function mailOf(bytes: Uint8Array): Promise<Mail> {
  const edges = Buffer.from(bytes).toString('latin1').match(/^--\S/gm) ?? []
  if (edges.length > PARTS) throw new Unreadable('bomb')
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: PARTS_DEPTH,
      maxRfc822NestingDepth: MAILS_DEPTH,
      maxHeadersSize: HEADERS,
    })
    const files = mail.attachments.filter(
      ({ related, mimeType }) => !related && !/^(image|audio|video)\//.test(mimeType),
    )
    return { document: documentOf(mail), files: files.slice(0, ATTACHMENTS).map(fileOf) }
  } catch {
    throw new Unreadable('damaged')
  }
}
