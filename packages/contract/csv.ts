/** A cell that a spreadsheet would run as a formula is kept as text. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (value: string | number) =>
  typeof value === 'number' ? String(value) : `"${safe(value).replaceAll('"', '""')}"`

/** Rows as CSV, with the BOM by which Excel knows UTF-8. Numbers stay numbers. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
