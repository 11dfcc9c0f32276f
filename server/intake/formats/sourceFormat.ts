/** The formats a text can be in. */
export type SourceFormat = 'html' | 'markdown' | 'text'

/** Texts longer than this are read line by line: they are no agenda someone wrote in markdown. */
const MARKDOWN_LIMIT = 400_000
const HTML =
  /^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<div|<p[\s>]|<ul|<ol|<h[1-6]|<!--StartFragment|Version:\d)/i
const PIPE_TABLE = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)+\|?\s*$/m
/** Quotes and lists nested deeper than anyone writes them: they are read line by line. */
const DEEP = /^(?:[ \t]*>){12}|^[ \t]{60,}\S|^(?:[ \t]*[-*+][ \t]){12}/m
const HEADING = /^#{1,6} \S/m

/** The format a text is in: tabs make it text whatever else it holds, as markdown would lose its empty cells. */
export function formatOf(text: string): SourceFormat {
  if (HTML.test(text.slice(0, 2000))) return 'html'
  if (text.length > MARKDOWN_LIMIT || /\S\t/.test(text)) return 'text'
  if (DEEP.test(text)) return 'text'
  return PIPE_TABLE.test(text) || HEADING.test(text) ? 'markdown' : 'text'
}
