import { ordinaryActions, ordinaryStages, type Stage, stages, stepsFor } from '@zhiheng/law'
import { App, Button, Form, Input, Select, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Role, roleLabels } from '../../labels.ts'
import { CaseStageMap } from '../../parts/CaseStageMap.tsx'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField, DateRangeField, DateTimeField } from '../../parts/DateField.tsx'
import { DeadlineClock, DeadlineProofSheet } from '../../parts/DeadlineClock.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MaskedText } from '../../parts/MaskedText.tsx'
import { MoneyField } from '../../parts/MoneyField.tsx'
import { MoneyText } from '../../parts/MoneyText.tsx'
import { NextSteps } from '../../parts/NextSteps.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PersonPicker } from '../../parts/PersonPicker.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { ordinaryStageMarks } from '../../parts/stage-marks.ts'
import { Timeline } from '../../parts/Timeline.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { DraftStatus, useDraft } from '../../parts/use-draft.tsx'
import * as sample from './samples.ts'

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="zh-card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What one role sees of a file in one stage, judged by the law package itself. */
function StageAndRole() {
  const { message } = App.useApp()
  const [stage, setStage] = useState<Stage>('INVESTIGATING')
  const [role, setRole] = useState<Role>('R1')
  const state = sample.sampleState(stage)
  return (
    <>
      <div className="zh-row zh-no-print">
        <Select<Stage>
          aria-label="环节"
          value={stage}
          onChange={setStage}
          options={ordinaryStages.map((one) => ({ value: one, label: stages[one].title }))}
          popupMatchSelectWidth={false}
        />
        <Select<Role>
          aria-label="岗位职责"
          value={role}
          onChange={setRole}
          options={Object.entries(roleLabels).map(([value, label]) => ({ value: value as Role, label }))}
          popupMatchSelectWidth={false}
        />
      </div>
      <CaseStageMap
        stages={ordinaryStageMarks(
          stage,
          { ...state.entered, NOTICE_REVIEW: 6 },
          { FILING_REVIEW: '7月3日' },
        )}
      />
      <NextSteps
        steps={stepsFor(state, sample.sampleContext(role))}
        leading={Object.entries(ordinaryActions).flatMap(([name, { to }]) => (to === null ? [] : [name]))}
        onTake={(action) => void message.info(`示例：${action}`)}
      />
    </>
  )
}

function Fields() {
  const draft = useDraft<{ note: string }>('parts')
  const find = async (text: string) => sample.samplePeople.filter(({ name }) => name.includes(text))
  return (
    <Form
      layout="vertical"
      initialValues={{ day: sample.sampleDay, at: '2026-09-23T08:42:00Z', fen: 300000 }}
    >
      <Form.Item label="责令改正期限" name="day" extra="从送达责令改正通知书之日起算，应当给当事人合理时间。">
        <DateField min={sample.sampleDays.from} max={sample.sampleDays.until} />
      </Form.Item>
      <Form.Item label="检查开始时间" name="at">
        <DateTimeField />
      </Form.Item>
      <Form.Item label="立案日期">
        <DateRangeField what="立案日期" />
      </Form.Item>
      <Form.Item label="罚款金额" name="fen">
        <MoneyField />
      </Form.Item>
      <Form.Item label="协办人" name="person">
        <PersonPicker scope="parts" find={find} />
      </Form.Item>
      <Form.Item label="情况说明" name="note">
        <Input.TextArea rows={3} onChange={({ target }) => draft.save({ note: target.value })} />
      </Form.Item>
      <DraftStatus draft={draft} />
    </Form>
  )
}

/** Every part at once, to be looked at in both widths, both schemes and 大字. */
export function PartsPage() {
  const proof = sample.sampleProofs[0]
  return (
    <div className="zh-page">
      <PageHeader
        title="擅自倾倒建筑垃圾"
        number="连城管立〔2026〕118号"
        note="某某建材有限公司 · 海州区城市管理局"
        actions={<Button>打印卷宗</Button>}
        windowTitle="界面部件"
      />
      <Card title="环节与下一步">
        <StageAndRole />
      </Card>
      <div className="zh-parts-grid">
        <Card title="期限">
          {sample.sampleProofs.map((one) => (
            <DeadlineClock key={one.rule} proof={one} today={sample.sampleDay} />
          ))}
          {proof && <DeadlineClock proof={proof} today={sample.sampleDay} metOn="2026-09-20" />}
        </Card>
        <Card title="期限证明">{proof && <DeadlineProofSheet proof={proof} today={sample.sampleDay} />}</Card>
        <Card title="时间线">
          <Timeline entries={sample.sampleEntries} />
        </Card>
        <Card title="填写">
          <Fields />
        </Card>
      </div>
      <Card title="拒绝与失败">
        <ProblemAlert error={sample.sampleRefusal} />
        <ProblemAlert error={sample.sampleImport} onRetry={() => {}} />
        <StaleNotice error={sample.sampleStale} onReload={() => {}} />
      </Card>
      <Card title="文字与空白">
        <p>
          罚款 <MoneyText fen={300000} capital />
          ，加处 <MoneyText fen={9005} />
          。身份证号{' '}
          <MaskedText masked="3207**********1234" what="身份证号" reveal={async () => '320706199001011234'} />
          。听证数额 <MoneyText fen={2000000} />{' '}
          <UnverifiedMark why="江苏省行政处罚听证程序规则现行效力未核实" />
        </p>
        <EmptyState
          title="今天没有到期的案件"
          hint="三日内还有两件，见下表。"
          action={<Button>查看三日内到期</Button>}
        />
        <Table
          rowKey="rule"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...sample.sampleProofs]}
          columns={[
            { title: '事项', dataIndex: 'title' },
            { title: '案件', render: () => <span className="zh-number">连城管立〔2026〕118号</span> },
            {
              title: '届满',
              render: (_, one) => <DeadlineClock proof={one} today={sample.sampleDay} compact />,
            },
          ]}
        />
      </Card>
      <Card title="确认">
        <ConfirmAct
          act="作出处罚决定"
          grave
          consequence="决定书将编号、成文，从送达之日起对当事人发生效力；作出后不能撤回，只能依法变更或者撤销。"
          record="2026年9月24日10时00分，周建国（分管负责人）作出行政处罚决定：罚款叁仟元整。依据《行政处罚法》第五十七条。"
          onConfirm={async () => {
            throw sample.sampleRefusal
          }}
        />
      </Card>
    </div>
  )
}
