import QRCode from 'qrcode'

/** A QR code as one path, dark on white with its quiet zone of four: a picture that stays sharp at any size. */
export function drawQr(says: string): string {
  const { modules } = QRCode.create(says, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rows = Array.from({ length: size }, (_, y) => rowOf(modules, y).join('')).join('')
  const side = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${rows}"/></svg>`
}

/** The dark runs of one row. */
function rowOf(modules: ReturnType<typeof QRCode.create>['modules'], y: number): string[] {
  const { size } = modules
  const runs: string[] = []
  for (let x = 0; x < size; ) {
    let end = x
    while (end < size && modules.get(y, end)) end += 1
    if (end > x) runs.push(`M${x + 4} ${y + 4}h${end - x}v1h-${end - x}z`)
    x = Math.max(end, x + 1)
  }
  return runs
}
