import { formatChineseDate, formatYuan, type OpenRight, type PaperStanding } from '@zhiheng/law'
import { type Failure, secondsToWait } from '../platform/errors.ts'
import { failurePage, pageOf, safe } from '../platform/page-frame.ts'
import type { Checked } from './ask-by-code.ts'

type Open = NonNullable<Checked['answer']['open']>

const frame = {
  head: '行政执法文书核验',
  foot: '本页只说明文书的真伪、效力和期限，不能代替文书本身。',
}

/** Whoever stands here has a paper in hand and no account: they are sent to the paper's own telephone, not to an administrator. */
export const notOpenedPage = ({ status, wait }: Failure): string =>
  failurePage(
    {
      message: status === 429 ? '核验过于频繁，请稍后再试。' : '核验暂时不能进行，这不说明文书是真是假。',
      wayForward: `${status === 429 ? `请等待${secondsToWait(wait)}后再打开` : '请过几分钟再打开'}；着急的，请拨打文书上写明的机关的电话核实。`,
    },
    frame,
  )

/** Where somebody types the code that stands under the QR code. */
export const askingPage = (): string =>
  pageOf(
    '文书核验',
    `<h1>文书核验</h1>
    <p>请输入文书上“扫码核验”下面的核验码，空格、大小写都可以不管。</p>
    ${form()}
    <p class="quiet">没有核验码的文书：启用扫码核验以前制作的文书没有印核验码，请拨打文书上的电话核实。</p>`,
    frame,
  )

/** The same for a code that was never given and for one that is mistyped. */
export const unknownPage = (): string =>
  pageOf(
    '没有查到这份文书',
    `<h1>文书核验</h1>
    <p class="verdict bad" role="status">没有查到使用这个核验码的文书。</p>
    <p>请核对核验码后重新输入。仍然查不到的，这份文书可能不是本机关制作的，请向文书上写明的机关核实，不要按照文书上的账号付款。</p>
    ${form()}
    <p class="quiet">启用扫码核验以前制作的文书没有印核验码，查不到不等于是假的。</p>`,
    frame,
  )

const form = (): string =>
  `<form action="/check" method="get"><label for="code">核验码</label>
  <input id="code" name="code" required maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false">
  <button type="submit">核验</button></form>`

/** A paper that exists: how it stands, what it says, what may still be done and by which day. */
export function checkedPage({ answer, agency, sha256, signedSha256 }: Checked, groups: string): string {
  const { title, standing, open } = answer
  return pageOf(
    title,
    `<h1>文书核验</h1>
    ${verdict(standing, title)}
    ${open ? facts(open, title, agency.fullName ?? agency.name ?? '', groups) : shielded(agency.fullName ?? agency.name ?? '')}
    ${open && open.corrections.length > 0 ? corrections(open.corrections) : ''}
    ${open?.todo ? section('这份文书说什么', `<p>${safe(open.what)}</p><p><strong>要您做什么：</strong>${safe(open.todo)}</p>`) : ''}
    ${open?.money ? money(open.money) : ''}
    ${open && open.rights.length > 0 ? rights(open) : ''}
    ${open ? where(open, agency) : ''}
    ${compare(sha256, signedSha256)}`,
    frame,
  )
}

function verdict(standing: PaperStanding, title: string): string {
  const good = `本机关确有这份《${title}》`
  const [kind, words] = (
    {
      inForce: () => ['good', `${good}。`],
      unsealed: () => ['wait', `${good}，但还没有加盖印章，尚未生效。`],
      voided: (one) => ['bad', `${good}，但已经作废${later(one)}。`],
      replaced: (one) => ['bad', `${good}，但已经被新的文书代替${later(one)}。`],
      changed: (one) => ['wait', `${good}，其中的决定已经${one.by}${since(one.on)}，以变更后的内容为准。`],
      undone: (one) => ['bad', `${good}，但决定已经被撤销（${one.by}）${since(one.on)}。`],
      unlawful: (one) => ['bad', `${good}，但决定已经被${one.by}${since(one.on)}。`],
    } as const satisfies Record<
      PaperStanding['is'],
      (one: { by: string | null; on: string | null }) => readonly [string, string]
    >
  )[standing.is]({ by: 'by' in standing ? standing.by : null, on: 'on' in standing ? standing.on : null })
  return `<p class="verdict ${kind}" role="status">${safe(words)}</p>`
}
type Later = { readonly by: string | null; readonly on: string | null }
const since = (on: string | null): string => (on ? `，自${formatChineseDate(on)}起` : '')
const later = ({ by, on }: Later): string =>
  `${on ? `（${formatChineseDate(on)}）` : ''}${by ? `，以${by}为准` : ''}`

const shielded = (agency: string): string =>
  `<p>制作机关：${safe(agency)}。</p><p>依照法律规定，这份文书的其他内容不在这里显示；请以送达的文书为准，有疑问的请向制作机关询问。</p>`

const row = (name: string, value: string | null): string =>
  value ? `<div><dt>${name}</dt><dd>${safe(value)}</dd></div>` : ''
const section = (title: string, body: string): string => `<section><h2>${title}</h2>${body}</section>`

function facts(open: Open, title: string, agency: string, groups: string): string {
  return `<dl>${row('文书', title)}${row('文号', open.number)}${row('制作机关', agency)}${row('日期', formatChineseDate(open.issuedOn))}${row('当事人', open.party)}${row('送达', open.servedOn ? formatChineseDate(open.servedOn) : '尚未登记送达')}${row('核验码', groups)}</dl>`
}

const corrections = (all: Open['corrections']): string =>
  section(
    '这份文书经过更正',
    `${all.map(oneCorrection).join('')}
    <p>除更正的内容以外，文书的其他内容不变，仍然有效。请与更正通知书一并保存。</p>`,
  )

function oneCorrection({ by, on, servedOn, words }: Open['corrections'][number]): string {
  const served = servedOn ? `${formatChineseDate(servedOn)}送达` : '尚未登记送达'
  const said = words
    ? `${row('原来写的', words.wrong)}${row('应当是', words.right)}`
    : row('内容', '更正的内容涉及个人信息，不在这里显示，请看更正通知书。')
  return `<dl>${row('更正', `${formatChineseDate(on)}，经${by}更正（${served}）`)}${said}</dl>`
}

function money({ fineFen, owedFen, surchargeFen }: NonNullable<Open['money']>): string {
  const surcharge = surchargeFen > 0 ? `，另有加处罚款${formatYuan(surchargeFen)}` : ''
  const left = owedFen + surchargeFen > 0 ? `今天尚未缴纳${formatYuan(owedFen)}${surcharge}` : '已经缴清'
  return section('金额', `<p>罚款${formatYuan(fineFen)}，<strong>${left}</strong>。</p>`)
}

const rights = (open: Open): string =>
  section(
    '还可以做什么，最迟哪一天',
    `<ul class="rights">${open.rights.map(oneRight).join('')}</ul>
    <p class="quiet">日期按照送达登记和国家放假安排计算。与文书写明的不一致的，请向制作机关核实。</p>`,
  )

function oneRight(right: OpenRight): string {
  const { may, articles, last, untilThen, done, agency } = right
  const day = done
    ? '<span class="day">已经登记办理</span>'
    : last
      ? `<span class="day${last.over ? ' over' : ''}">${last.over ? '已于' : '最迟'}${formatChineseDate(last.on)}${last.over ? '届满' : ''}</span>`
      : `<span class="day">${safe(untilThen)}</span>`
  const notes = done ? [] : (last?.notes ?? [])
  const who = agency ? '（由机关办理）' : ''
  return `<li><strong>${safe(may)}${who}</strong>${day}<span class="quiet">${safe(articles.join('、'))}</span>${notes.map((note) => `<span class="quiet">${safe(note)}</span>`).join('')}</li>`
}

/** How to pay and where to go. */
function where({ rights: all, money: sum }: Open, agency: Checked['agency']): string {
  const at = new Set(all.map((one) => one.where))
  const pays = at.has('bank') && sum
  const list = [
    row('缴款银行', pays ? (agency.bankName ?? null) : null),
    row('缴款账号', pays ? (agency.bankAccount ?? null) : null),
    row('行政复议机关', at.has('reconsideration') ? (agency.reconsiderationAuthority ?? null) : null),
    row('人民法院', at.has('court') ? (agency.court ?? null) : null),
    row('本机关', agency.fullName ?? null),
    row('地址', agency.address ?? null),
    row('电话', agency.phone ?? null),
  ].join('')
  const caution = pays
    ? '<p class="quiet">请凭文书到银行或者通过电子支付系统缴纳；执法人员一般不收现金，不要向个人账户转账（《行政处罚法》第六十七条）。</p>'
    : ''
  return section('到哪里办', `<dl>${list}</dl>${caution}`)
}

/** Both the file with its signature and the one it was appended to are the agency's own. */
function compare(sha256: string | null, signed: string | null): string {
  if (!sha256) return section('电子文件比对', '<p>这份文书的电子文件还没有生成，请稍后再来比对。</p>')
  return section(
    '电子文件比对',
    `<p>收到的是电子文件（PDF）的，可以在这里比对它有没有被改动。文件只在您的手机或者电脑里计算，不会上传。</p>
    <div id="compare" data-sha256="${safe([signed, sha256].filter(Boolean).join(' '))}" hidden><label for="file">选择文件，或者把文件拖到这里</label><input type="file" id="file" accept="application/pdf"></div>
    <p id="compared" role="status"></p>
    ${signed ? `<p class="quiet">带电子签名的文件的 SHA-256 校验值：<code>${safe(signed)}</code></p>` : ''}
    <p class="quiet">${signed ? '签名以前的' : ''}文件的 SHA-256 校验值：<code>${safe(sha256)}</code></p>
    <script src="/check/compare.js" type="module"></script>`,
  )
}
