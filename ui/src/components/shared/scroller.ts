/** The part of the window that scrolls, as seen from something inside it. */
export function scrollerOf(element: Element): HTMLElement {
  return element.closest<HTMLElement>('[data-scroller]') ?? document.documentElement;
}

/** Pixels of one rem, which follows the text size the person chose. */
export function remInPixels(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
