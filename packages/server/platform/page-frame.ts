const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** Large type, one column, nothing to load: an old telephone on a slow line reads it too. */
const style = `
*{box-sizing:border-box}
body{margin:0;background:#f5f6f8;color:#1c2430;font:18px/1.7 system-ui,-apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
header{background:#12355b;color:#fff;padding:14px 20px;font-weight:600}
main{max-width:44rem;margin:0 auto;padding:20px;background:#fff;min-height:80vh}
h1{font-size:26px;line-height:1.3;margin:4px 0 16px}
h2{font-size:21px;margin:28px 0 8px;border-top:1px solid #dde2e9;padding-top:20px}
p{margin:8px 0}
dl{margin:12px 0}
dl div{display:flex;gap:12px;padding:6px 0;border-bottom:1px solid #eef1f5}
dt{flex:0 0 6.5em;color:#4a5666}
dd{margin:0;overflow-wrap:anywhere}
.verdict:not(:empty){padding:14px 16px;border-radius:6px;border-left:6px solid;font-size:20px;font-weight:600}
.good{background:#e8f5ec;border-color:#1b7a3d;color:#0f5227}
.bad{background:#fdecec;border-color:#b3261e;color:#7d1711}
.wait{background:#fff5e0;border-color:#9a6200;color:#5f3d00}
.quiet{color:#4a5666;font-size:15px}
.rights{list-style:none;margin:0;padding:0}
.rights li{padding:12px 0;border-bottom:1px solid #eef1f5}
.rights strong,.rights span{display:block}
.day{font-size:20px;font-weight:600;color:#12355b}
.day.over{color:#7d1711}
code{overflow-wrap:anywhere;font-size:14px}
label{display:block;font-weight:600;margin:8px 0 4px}
input,button{font:inherit;width:100%;padding:12px;border:1px solid #7a8798;border-radius:6px;background:#fff}
button{margin-top:12px;background:#12355b;color:#fff;border-color:#12355b;font-weight:600}
#compare{border:2px dashed #7a8798;border-radius:6px;padding:12px 16px;margin:12px 0}
:focus-visible{outline:3px solid #2a6fd6;outline-offset:2px}
footer{max-width:44rem;margin:0 auto;padding:16px 20px}
`

/** What stands above and below the page: whose it is, and what it is not. */
export type Frame = { readonly head: string; readonly foot: string }

/** A page that the server writes by itself: nothing to load, no script. */
export const pageOf = (title: string, body: string, { head, foot }: Frame): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow"><title>${safe(title)}</title><style>${style}</style></head>
<body><header>${safe(head)}</header><main>${body}</main>
<footer class="quiet">${safe(foot)}</footer></body></html>
`

/** A failure that a browser opened: what happened, how long to wait, what to do. */
export const failurePage = (
  { message, wayForward }: { readonly message: string; readonly wayForward?: string | undefined },
  frame: Frame,
): string =>
  pageOf(
    '没有打开',
    `<h1>没有打开</h1>
    <p class="verdict wait" role="alert">${safe(message)}</p>
    ${wayForward ? `<p>${safe(wayForward)}</p>` : ''}
    <p><a href="">重新打开本页</a></p>`,
    frame,
  )
