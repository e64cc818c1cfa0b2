/** Prints what lies open in a drawer or dialogue, without the page behind it. */
export function printSheet(): void {
  const { classList } = document.documentElement
  classList.add('zh-print-sheet')
  window.addEventListener('afterprint', () => classList.remove('zh-print-sheet'), { once: true })
  window.print()
}
