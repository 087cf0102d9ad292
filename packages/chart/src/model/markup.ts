/**
 * Takes away the text markup that ChordPro allows in lyrics, `<b>` and `<span color="red">`.
 * Anything else between angle brackets is text and stays.
 *
 * Source of the list: https://www.chordpro.org/chordpro/pango_markup/
 */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(tags, '') : text
}

const tags =
  /<\/?(?:b|big|em|i|s|small|span|strong|strut|sub|sup|sym|tt|u)(?:\s[^<>]{0,200})?\/?>/gi
