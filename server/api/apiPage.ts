import { API_PATH } from '../../shared/protocol/http/api.ts'
import type { OpenApi } from './openApi.ts'

/** Escapes a text for the content of HTML elements. */
export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function rowsOf({ paths }: OpenApi): readonly string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { summary, description = 'Scope: any' }]) => {
      const cells = [`<code>${method.toUpperCase()}</code>`, `<code>${escapeHtml(path)}</code>`]
      return `<tr>${[...cells, escapeHtml(summary), escapeHtml(description)].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    }),
  )
}

/** Returns the readable page of the API. */
export function apiPage(document: OpenApi): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rostrum: HTTP API</title>
<link rel="stylesheet" href="${API_PATH}/style.css">
</head>
<body>
<main>
<h1>HTTP API v1</h1>
<p>Other programs read and run a show with these requests. The complete description is
<a href="${API_PATH}/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>A token is a link of the kind <em>integration</em>. The owner makes it on the owner's page, with scopes and an end.
Send it as <code>Authorization: Bearer TOKEN</code>. Readers that cannot set a header use <code>?token=TOKEN</code> with GET.</p>
<table>
<thead><tr><th>Method</th><th>Address after ${API_PATH}</th><th>What it does</th><th>Notes</th></tr></thead>
<tbody>
${rowsOf(document).join('\n')}
</tbody>
</table>
<p>Webhooks send events of a show to other servers, signed by <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> 1.0. The owner
makes them on the owner's page; <code>webhooks</code> in openapi.json describes each message.</p>
<p>Every failed request has a body of the type <code>application/problem+json</code> with a stable <code>code</code>.</p>
</main>
</body>
</html>
`
}

/** Its style sheet, in the colours of the screens. */
export const API_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; background: light-dark(oklch(.985 .006 92), oklch(.18 .004 80)); color: light-dark(oklch(.215 .012 75), oklch(.965 .008 92)) }
main { max-width: 64rem; margin: 0 auto; padding: 24px 20px }
h1 { margin: 0; font-size: 24px; font-weight: 600 }
a { color: light-dark(oklch(.47 .15 258), oklch(.78 .11 250)) }
table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { padding: 6px 16px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884 }
td:first-child, td:nth-child(2) { white-space: nowrap }
td:nth-child(3) { min-width: 18rem }
@media (max-width: 700px) { table, tbody, tr, td { display: block } thead { display: none } td { border: 0; padding: 2px 0 } tr { padding: 8px 0; border-bottom: 1px solid #8884 } }
`
