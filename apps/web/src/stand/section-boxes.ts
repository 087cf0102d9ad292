/** The sections of a chart as they are drawn, in their order. */
export function sectionsIn(sheet: Element): Element[] {
  return [...sheet.querySelectorAll('[data-section]')]
}

/** Pixels of all sections together, wherever columns and pages cut them: lines that wrap make it more. */
export function heightOfSections(sheet: Element): number {
  const boxes = sectionsIn(sheet).flatMap((section) => [...section.getClientRects()])
  return boxes.reduce((sum, { height }) => sum + height, 0)
}
