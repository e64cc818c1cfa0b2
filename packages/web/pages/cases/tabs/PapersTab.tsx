import type { CaseView, PaperView } from '@zhiheng/contract/cases/views'
import { amendablePapers, formatChineseDate, judge } from '@zhiheng/law'
import { Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAppearance } from '../../../app/appearance.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ProblemAlert } from '../../../parts/ProblemAlert.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { saveFile } from '../papers/fetch-paper.ts'
import { openPaper } from '../papers/open-paper.ts'
import { PaperFacts } from '../papers/PaperFacts.tsx'
import { PaperNeeds } from '../papers/PaperNeeds.tsx'
import { PdfSheet } from '../papers/PdfSheet.tsx'
import { PrintChooser } from '../papers/PrintChooser.tsx'
import { SignatureCard } from '../papers/SignatureCard.tsx'
import { StaleFacts } from '../papers/StaleFacts.tsx'

/** 文书台: what the case needs now, and every paper with where it stands; each is looked at beside the facts it was made from. */
export function PapersTab({ view }: { view: CaseView }) {
  const { caseId } = view.state
  const [search, setSearch] = useSearchParams()
  const [printing, setPrinting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const asked = view.papers.find(({ paperId }) => paperId === search.get('paper'))
  const open = (paperId: string) =>
    setSearch({ tab: 'papers', paper: paperId }, { replace: true, preventScrollReset: true })
  const close = () => setSearch({ tab: 'papers' }, { replace: true, preventScrollReset: true })
  const saveWorkingCopy = (paper: PaperView) =>
    openPaper(caseId, paper.paperId, 'docx').then(
      (blob) => saveFile(blob, `${paper.title}（非正本）.docx`),
      setError,
    )
  return (
    <div className="zh-papers-desk">
      <PaperNeeds view={view} onOpen={open} />
      <section className="zh-card" aria-label="全部文书">
        <div className="zh-row zh-papers-head">
          <h2 className="zh-h2">全部文书</h2>
          <span className="zh-note">
            现行{view.papers.filter(({ voided }) => voided === null).length}份，共{view.papers.length}份
          </span>
        </div>
        <ProblemAlert error={error} />
        {view.papers.length === 0 ? (
          <EmptyState title="还没有文书" small />
        ) : (
          <>
            <Button onClick={() => setPrinting(true)}>全部文书合为一个文件打印</Button>
            <ul className="zh-papers">
              {[...view.papers].reverse().map((paper) => (
                <PaperRow
                  key={paper.paperId}
                  view={view}
                  paper={paper}
                  onOpen={() => open(paper.paperId)}
                  onDocx={() => void saveWorkingCopy(paper)}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <PaperDrawer view={view} opened={asked ?? null} onOpen={open} onClose={close} />
      <PrintChooser caseId={caseId} papers={view.papers} open={printing} onClose={() => setPrinting(false)} />
    </div>
  )
}

type DrawerProps = {
  view: CaseView
  opened: PaperView | null
  onOpen: (paperId: string) => void
  onClose: () => void
}

function PaperDrawer({ view, opened, onOpen, onClose }: DrawerProps) {
  const { caseId } = view.state
  const { phone } = useAppearance()
  const paperId = opened?.paperId ?? ''
  const load = useCallback(() => openPaper(caseId, paperId), [caseId, paperId])
  const scans = view.state.papers.find(({ id }) => id === paperId)?.scans ?? []
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      title={opened?.title}
      size={phone ? '100%' : 'min(1320px, 96vw)'}
      destroyOnHidden
    >
      {opened && (
        <div className="zh-paper-beside">
          <div>
            {opened.stale.length > 0 && <StaleFacts paper={opened} />}
            {scans.length > 0 && (
              <section aria-label="扫描回传">
                <h3>扫描回传</h3>
                <AttachmentList caseId={caseId} files={scans.map(({ attachment }) => attachment)} />
              </section>
            )}
            {opened.sealed && <SignatureCard caseId={caseId} paperId={opened.paperId} />}
            <PdfSheet title={opened.title} load={load} />
          </div>
          <PaperFacts view={view} paper={opened} onOpen={onOpen} />
        </div>
      )}
    </Drawer>
  )
}

/** 过时、已作废、已用印、已送达、已回传: words, not colours alone. */
function marksOf(paper: PaperView): readonly { word: string; tone: 'good' | 'bad' | 'plain' }[] {
  if (paper.voided !== null) return [{ word: `已作废：${paper.voided}`, tone: 'plain' }]
  const served = paper.needsService
  return [
    ...(paper.stale.length > 0 ? [{ word: '过时', tone: 'bad' as const }] : []),
    ...(paper.needsSeal
      ? [
          {
            word: paper.sealed ? '已用印' : '待用印',
            tone: paper.sealed ? ('good' as const) : ('plain' as const),
          },
        ]
      : []),
    ...(served
      ? [
          {
            word: paper.served ? '已送达' : '待送达',
            tone: paper.served ? ('good' as const) : ('plain' as const),
          },
        ]
      : []),
    ...(paper.scans > 0 ? [{ word: `已回传${paper.scans}份`, tone: 'good' as const }] : []),
  ]
}

type RowProps = { view: CaseView; paper: PaperView; onOpen: () => void; onDocx: () => void }

function PaperRow({ view, paper, onOpen, onDocx }: RowProps) {
  return (
    <li className={paper.voided === null ? 'zh-paper' : 'zh-paper zh-paper-void'}>
      <div className="zh-paper-words">
        <strong>{paper.title}</strong> <span className="zh-number">{paper.number}</span>
        <div className="zh-row">
          <span className="zh-note">{formatChineseDate(paper.issuedOn)}</span>
          {marksOf(paper).map(({ word, tone }) => (
            <span key={word} className={`zh-paper-mark zh-paper-${tone}`}>
              {word}
            </span>
          ))}
        </div>
      </div>
      <div className="zh-row zh-no-print">
        <Button size="small" onClick={onOpen} aria-label={`查看${paper.title}`}>
          查看、打印
        </Button>
        <Button size="small" onClick={onDocx} aria-label={`下载${paper.title}的工作副本`}>
          DOCX（非正本）
        </Button>
        <PaperActs view={view} paper={paper} />
      </div>
    </li>
  )
}

/** What may be done with this paper now: the same judge, asked of the file. */
function PaperActs({ view, paper }: { view: CaseView; paper: PaperView }) {
  const { state, context, ours } = view
  if (!ours || paper.voided !== null) return null
  const acts = [
    { action: 'sealPaper', title: '用印', fits: paper.needsSeal && !paper.sealed },
    {
      action: 'recordService',
      title: '送达',
      fits: !paper.served && paper.needsService && (paper.sealed || !paper.needsSeal),
    },
    { action: 'scanBack', title: '扫描回传', fits: true },
    { action: 'reissuePaper', title: '重新制作', fits: !paper.served && paper.stale.length > 0 },
    {
      action: 'amendPaper',
      title: '更正',
      fits: amendablePapers(state).some(({ id }) => id === paper.paperId),
    },
  ] as const
  return acts
    .filter(({ fits, action }) => fits && judge(action, state, null, context).lawful)
    .map(({ action, title }) => (
      <Link key={action} to={`/cases/${state.caseId}/do/${action}?about=${paper.paperId}`}>
        {title}
        <span className="zh-hidden">：{paper.title}</span>
      </Link>
    ))
}
