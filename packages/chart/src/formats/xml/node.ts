/** An element of an XML document, with its place in the text it was read from. */
export type XmlElement = {
  readonly kind: 'element'
  /** Without namespace prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  readonly start: number
  /** Between the tags; both the place behind the element when it is written `<a/>`. */
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
}

export type XmlText = {
  readonly kind: 'text'
  /** Without entities. */
  readonly text: string
  readonly isCharacterData: boolean
  readonly start: number
  readonly end: number
}

export type XmlNode = XmlElement | XmlText

/** The first child element of that name. */
export function child(element: XmlElement, name: string): XmlElement | null {
  for (const node of element.children)
    if (node.kind === 'element' && node.name === name) return node
  return null
}

/** The child elements, of that name where one is given. */
export function childElements(element: XmlElement | null, name?: string): XmlElement[] {
  if (element === null) return []
  return element.children.filter(
    (node): node is XmlElement =>
      node.kind === 'element' && (name === undefined || node.name === name),
  )
}

/** All text inside an element, deep down. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return ''
  return element.children.map((node) => (node.kind === 'text' ? node.text : textOf(node))).join('')
}

/** The trimmed text of the first child of that name; null where there is none or it is empty. */
export function childText(element: XmlElement | null, name: string): string | null {
  const found = element === null ? null : child(element, name)
  const text = textOf(found).trim()
  return text === '' ? null : text
}

/** All elements of that name below an element, in the order of the file. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ])
}
