/** The mark: a balance. Decoration beside the name, so silent for readers of the screen. */
export function Mark() {
  return (
    <svg className="zh-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <g fill="none" className="zh-mark-lines" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 6v20M10.5 26h11M6 10.5h20" />
        <path d="M3.8 18.5 8 10.8l4.2 7.7a4.6 4.6 0 0 1-8.4 0ZM19.8 18.5l4.2-7.7 4.2 7.7a4.6 4.6 0 0 1-8.4 0Z" />
      </g>
    </svg>
  )
}
