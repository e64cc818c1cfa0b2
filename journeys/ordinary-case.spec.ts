import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  act,
  addPicture,
  caseOf,
  choose,
  confirm,
  creditCode,
  nameOf,
  nextSteps,
  type Office,
  openFromInbox,
  openOffice,
  type Part,
  pick,
  pressAct,
  stepButton,
  tick,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { bytesOf, paperBytes, textOfPdf } from './papers.ts'

const party = '连云港𠮷祥建材有限公司'
const licence = creditCode()
const place = '海州区朝阳中路18号门前'
let caseId = ''

test('普通程序：一件占道案从线索到归档，文书写明当事人、条款和数额', async ({ browser }) => {
  test.setTimeout(480_000)
  const office = openOffice(browser, '2026-03-02T09:40', { acceptDownloads: true })
  await test.step('登记线索、指派、核查', () => registerAndVerify(office))
  await test.step('当事人、案由与事项，报请和批准立案', () => file(office))
  await test.step('调查取证：检查、照片、询问、送达地址', () => investigate(office))
  await test.step('两人同时办理：先提交的写入，后提交的看到变化，草稿不丢', () => meetAColleague(office))
  await test.step('责令改正送达，到期复查', () => correct(office))
  await test.step('认定要件、裁量、终结调查', () => conclude(office))
  await test.step('初审、告知、用印、送达', () => notify(office))
  await test.step('陈述申辩、复核；五个工作日未满不能送审', () => hearTheParty(office))
  await test.step('法制审核、决定', () => decide(office))
  await test.step('决定书、告知书写明当事人、条款和数额，可以全部打印', () => readThePapers(office))
  await test.step('缴款、履行完毕、结案、归档', () => close(office))
})

/** The case opened from somebody's inbox, at the minute given. */
async function at(office: Office, minute: string, who: Part): Promise<Page> {
  await office.clock(minute)
  const page = await office.at(who)
  await openFromInbox(page, caseId)
  return page
}

/** The same person goes on with the case that is open. */
async function later(office: Office, minute: string, who: Part): Promise<Page> {
  await office.clock(minute)
  return office.at(who)
}

const agree = { fill: usualPhrase }

async function registerAndVerify(office: Office) {
  const officer = await office.at('chengban1')
  await officer.getByRole('link', { name: '登记线索' }).click()
  await officer.getByRole('main').getByRole('button', { name: '登记线索' }).click()
  await expect(officer.getByText('请填写线索内容')).toBeVisible()
  await write(officer, {
    发生地点: place,
    涉嫌违法的人: party,
    线索内容: '巡查发现沿街商户未经批准占用城市道路堆放建筑材料。',
    初步处理意见: '拟派员到现场核查。',
  })
  await confirm(officer, '登记线索')
  caseId = caseOf(officer)

  const head = await at(office, '2026-03-02T10:00', 'zhongdui')
  await act(head, '指派承办人员', {
    fill: async () => {
      await pick(head, '主办人员', await nameOf(officer))
      await pick(head, '协办人员', '𠮷田䶮')
      await tick(head, '两名承办人员已声明')
    },
  })
  await at(office, '2026-03-02T14:00', 'chengban1')
  await act(officer, '记录核查情况', {
    fill: async () => {
      await writeTime(officer, { 核查时间: '2026-03-02 13:30' })
      await write(officer, { 核查情况: '现场堆放水泥、黄沙，占用人行道，未能提供批准文件。' })
    },
  })
}

async function file(office: Office) {
  const officer = await later(office, '2026-03-02T15:00', 'chengban1')
  await expect(nextSteps(officer)).toContainText('尚不能 报请立案')
  await expect(nextSteps(officer)).toContainText('《行政处罚法》第四十条')
  await act(officer, '登记当事人', {
    fill: async () => {
      await choose(officer, '当事人类型', /^法人或者其他组织/)
      await write(officer, {
        '名称（与营业执照一致）': party,
        证件号码: licence.replace(/.$/, (sign) => (sign === 'X' ? 'Y' : 'X')),
        法定代表人或者负责人: '䶮建国',
        住所地: '海州区朝阳中路18号',
        '联系电话（选填）': '19900000001',
      })
      await expect(officer.getByText(/第18位校验码与前17位不符/)).toBeVisible()
      await write(officer, { 证件号码: licence })
      await expect(officer.getByText('✓ 号码校验通过')).toBeVisible()
    },
  })
  await act(officer, '确定案由与事项', {
    fill: async () => {
      await write(officer, { 处罚事项: '占用或者挖掘城市道路' })
      await officer.getByRole('button', { name: /CG-L003-012/ }).click()
      await expect(officer.getByRole('main')).toContainText('《城市道路管理条例》')
      await write(officer, { 案由: '擅自占用城市道路' })
    },
  })
  await act(officer, '报请立案', {
    fill: () => tick(officer, '有初步证据证明存在违法行为', '违法行为发生地在本机关'),
  })
  await act(await at(office, '2026-03-02T16:30', 'zhongdui'), '承办机构审核立案', agree)
  const leader = await at(office, '2026-03-03T09:00', 'fenguan')
  await act(leader, '批准立案', agree)
  await expect(
    leader
      .getByRole('banner')
      .or(leader.getByRole('main'))
      .getByText(/立〔2026〕\d+号/)
      .first(),
  ).toBeVisible()
}

async function investigate(office: Office) {
  const officer = await at(office, '2026-03-03T10:30', 'chengban1')
  await act(officer, '制作现场检查（勘验）笔录', {
    fill: async () => {
      await writeTime(officer, { 开始时间: '2026-03-03 09:30', 结束时间: '2026-03-03 10:10' })
      await tick(officer, '已主动出示执法证件', '已告知如实回答的义务', '当事人到场')
      await write(officer, { '检查（勘验）情况': '人行道上堆放水泥二十袋、黄沙一堆，经测量占用四平方米。' })
      await choose(officer, '签名', '当事人签名')
    },
  })
  await later(office, '2026-03-03T10:50', 'chengban1')
  await act(officer, '固定现场照片、视听资料', {
    fill: async () => {
      await addPicture(officer, '照片、视频原始文件', '现场全景.png')
      await writeTime(officer, { 拍摄时间: '2026-03-03 09:40' })
      await write(officer, { 证明对象: '占用人行道堆放建筑材料的现场状况' })
    },
  })
  await later(office, '2026-03-03T16:00', 'chengban1')
  await act(officer, '制作询问笔录', {
    fill: async () => {
      await writeTime(officer, { 开始时间: '2026-03-03 15:00', 结束时间: '2026-03-03 15:40' })
      await tick(officer, '已主动出示执法证件', '已告知如实回答的义务')
      await officer.getByRole('button', { name: /有没有经过批准/ }).click()
      await expect(officer.getByLabel('第3问的回答')).toBeFocused()
      const answers = officer.getByLabel(/第\d+问的回答/)
      for (const [index, answer] of [
        '听清楚了，不申请回避。',
        '我叫䶮建国，是公司法定代表人。',
        '三月一日开始堆放，没有办理手续。',
        '没有补充。',
      ].entries())
        await answers.nth(index).fill(answer)
      await officer.getByRole('button', { name: '交被询问人核对' }).click()
      await officer.getByRole('button', { name: '更正第3问的回答' }).click()
      await officer.getByLabel('第3问的回答更正为').fill('三月一日开始堆放，还没有办理手续。')
      await tick(officer, '被询问人已确认此处更正')
      await officer.getByRole('button', { name: '记下更正' }).click()
      await choose(officer, '签名', '被询问人签名')
      await officer.getByRole('button', { name: '被询问人签名已在纸上签好，上传图片' }).click()
      await addPicture(officer, '被询问人签名', '被询问人签名.png')
      // Reading and signing take their time: the page's clock goes on, and so does the office's.
      await office.clock('2026-03-03T16:05')
    },
  })
  await act(officer, '确认送达地址', {
    fill: () => write(officer, { 收件人: '䶮建国', '联系电话（选填）': '19900000001' }),
  })
}

async function meetAColleague(office: Office) {
  const officer = await later(office, '2026-03-04T09:00', 'chengban1')
  await stepButton(officer, '责令改正').click()
  await write(officer, { 改正要求: '立即清理占用人行道的建筑材料，恢复道路原状。' })
  await officer.getByRole('main').getByRole('button', { name: '责令改正' }).click()
  await expect(officer.getByText('还没有填好：改正期限')).toBeVisible()
  await expect(officer.getByLabel('改正期限', { exact: true })).toBeFocused()
  await writeTime(officer, { 改正期限: '2026-03-10' })

  const colleague = await at(office, '2026-03-04T09:20', 'chengban2')
  await act(colleague, '提取（复制）书证', {
    fill: async () => {
      await write(colleague, { 材料名称: '营业执照', 原件存放处: '当事人处', 提供人: '䶮建国' })
      await addPicture(colleague, '复制件', '营业执照.png')
    },
  })

  await later(office, '2026-03-04T09:30', 'chengban1')
  await pressAct(officer, '责令改正')
  await expect(officer.getByRole('alert').filter({ hasText: '𠮷田䶮：提取（复制）书证' })).toBeVisible()
  await officer.getByRole('button', { name: '载入最新内容' }).click()
  await expect(officer.getByLabel('改正要求')).toHaveValue('立即清理占用人行道的建筑材料，恢复道路原状。')
  await confirm(officer, '责令改正')
}

async function sealAndServe(office: Office, day: string, paper: string) {
  const clerk = await at(office, `${day}T09:00`, 'neiqin')
  await act(clerk, '用印', {
    fill: async () => {
      await expect(clerk.getByRole('radio', { name: new RegExp(`^${paper}`) })).toBeChecked()
      await expect(clerk.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    },
  })
  const officer = await at(office, `${day}T11:00`, 'chengban1')
  await act(officer, '送达', {
    fill: async () => {
      await writeTime(officer, { 送达时间: `${day} 10:30` })
      await write(officer, { 与受送达人的关系: '法定代表人' })
    },
  })
}

async function correct(office: Office) {
  await sealAndServe(office, '2026-03-05', '责令')
  const officer = await later(office, '2026-03-10T15:00', 'chengban1')
  await act(officer, '复查整改情况', {
    fill: async () => {
      await writeTime(officer, { 复查时间: '2026-03-10 14:30' })
      await write(officer, { 复查情况: '材料已全部清理，道路恢复原状。' })
      await tick(officer, '已经改正', '已主动出示执法证件')
    },
  })
}

async function conclude(office: Office) {
  const officer = await later(office, '2026-03-11T09:00', 'chengban1')
  for (const element of ['主体', '行为', '时间', '地点', '结果', '情节']) {
    await act(officer, '认定违法要件', {
      act: new RegExp(`^认定.*${element}.*要件$`),
      fill: async () => {
        const evidence = officer.getByRole('group', { name: '证据' }).getByRole('checkbox')
        await evidence.first().check()
        await evidence.nth(1).check()
      },
    })
  }
  await act(officer, '裁量', {
    fill: async () => {
      const found = officer.getByRole('group', { name: '认定的情节' })
      await found.getByRole('checkbox', { name: /^5平方米.*以下$/ }).check()
      await found.getByRole('checkbox', { name: '限期内改正' }).check()
      await expect(officer.getByLabel('推荐的档次')).toContainText('推荐“一般”档')
      await expect(
        officer.getByRole('group', { name: '裁量档次' }).getByRole('radio', { name: /^一般/ }),
      ).toBeChecked()
      await write(officer, { 罚款数额: '6000', 裁量理由: '占用面积四平方米，限期内改正，适用一般档' })
    },
  })
  await act(officer, '终结调查并报告', {
    fill: () => expect(officer.getByLabel('处理建议')).toHaveValue(/罚款/),
  })
  await act(await at(office, '2026-03-11T14:00', 'zhongdui'), '承办机构审查调查报告', agree)
}

async function notify(office: Office) {
  await act(await at(office, '2026-03-12T09:00', 'fazhi'), '法制初审', agree)
  await act(await at(office, '2026-03-12T10:00', 'fenguan'), '批准处罚告知', agree)
  await sealAndServe(office, '2026-03-13', '行政处罚.*告知书')
}

async function hearTheParty(office: Office) {
  const officer = await later(office, '2026-03-16T10:00', 'chengban1')
  await act(officer, '记录陈述申辩', {
    fill: async () => {
      await writeTime(officer, { 时间: '2026-03-16 09:30' })
      await write(officer, {
        陈述申辩内容: '已经及时清理，希望从轻处罚。',
        第1条意见: '已经及时清理，请求从轻',
      })
    },
  })
  await act(officer, '复核陈述申辩', {
    fill: async () => {
      await officer
        .getByRole('radiogroup', { name: '第1条是否采纳' })
        .getByRole('radio', { name: '采纳', exact: true })
        .check()
      await write(officer, {
        第1条的理由: '改正情况属实，酌情从轻。',
        '复核后的罚款（选填）': '5000',
        复核结论: '采纳，拟罚款五千元。',
      })
    },
  })
  await act(await at(office, '2026-03-17T10:00', 'zhongdui'), '审定复核意见', agree)

  await at(office, '2026-03-20T10:00', 'chengban1')
  await expect(stepButton(officer, '提请法制审核')).toBeHidden()
  await expect(nextSteps(officer)).toContainText('尚不能 提请法制审核')
  await expect(nextSteps(officer)).toContainText('《行政处罚法》第六十二条')
  await at(office, '2026-03-23T10:00', 'chengban1')
  await act(officer, '提请法制审核')
}

async function decide(office: Office) {
  const reviewer = await at(office, '2026-03-24T10:00', 'fazhi')
  await act(reviewer, '出具法制审核意见', {
    act: '出具法制审核意见：同意',
    fill: async () => {
      await choose(reviewer, '审核结论', /^同意$/)
      await usualPhrase(reviewer)
    },
  })
  const officer = await at(office, '2026-03-25T09:00', 'chengban1')
  await act(officer, '拟定处罚决定', {
    fill: () => expect(officer.getByLabel('罚款数额')).toHaveValue('5,000'),
  })
  await act(await at(office, '2026-03-25T10:00', 'zhongdui'), '承办机构审核决定', agree)
  await act(await at(office, '2026-03-25T11:00', 'fenguan'), '作出处罚决定', agree)
  await sealAndServe(office, '2026-03-26', '行政处罚决定书')
}

async function readThePapers(office: Office) {
  const officer = await office.at('chengban1')
  await officer.getByRole('navigation', { name: '案件内容' }).getByRole('link', { name: '文书台' }).click()
  const notice = await textOfPdf(await paperBytes(officer, '行政处罚事先告知书'))
  for (const words of [party, '《城市道路管理条例》第四十二条', '6,000', '陆仟元整'])
    expect(notice).toContain(words)
  const decision = await textOfPdf(await paperBytes(officer, '行政处罚决定书'))
  for (const words of [party, '䶮建国', '《城市道路管理条例》第四十二条', '5,000', '伍仟元整'])
    expect(decision).toContain(words)
  await officer.getByRole('button', { name: '全部文书合为一个文件打印' }).click()
  await officer.getByRole('spinbutton', { name: '立案审批表的份数' }).fill('2')
  await officer.getByRole('checkbox', { name: '双面打印' }).check()
  const answer = officer.waitForResponse(/\/papers\/print/)
  await officer.getByRole('button', { name: '合为一个文件打印', exact: true }).click()
  const all = await textOfPdf(await bytesOf(officer, await answer))
  for (const words of ['立案审批表', '询问', '送达回证', '行政处罚决定书']) expect(all).toContain(words)
  await expect(officer.getByRole('dialog').getByTitle('打印文书')).toBeVisible()
  await officer.keyboard.press('Escape')
}

async function close(office: Office) {
  const cashier = await at(office, '2026-04-03T10:00', 'caiwu')
  await act(cashier, '登记缴款', {
    fill: async () => {
      await expect(cashier.getByLabel('金额')).toHaveValue('5,000')
      await writeTime(cashier, { 缴款日期: '2026-04-02' })
      await write(cashier, { 缴款凭证号码: 'SH20260402001', 代收机构: '示范银行海州支行' })
    },
  })
  const officer = await at(office, '2026-04-03T11:00', 'chengban1')
  await act(officer, '确认履行完毕', agree)
  await act(officer, '报请结案', {
    fill: () => expect(officer.getByLabel('结案理由')).toHaveValue(/已于2026年4月2日缴清/),
  })
  await act(await at(office, '2026-04-03T15:00', 'zhongdui'), '承办机构审核结案', agree)
  await act(await at(office, '2026-04-03T16:00', 'fenguan'), '批准结案', agree)
  const clerk = await at(office, '2026-04-07T10:00', 'neiqin')
  await act(clerk, '扫描回传', {
    fill: async () => {
      await choose(clerk, '哪一份文书', /^行政处罚决定书/)
      await addPicture(clerk, '签名、盖章后的扫描件', '决定书扫描件.png')
    },
  })
  await act(clerk, '立卷归档', {
    fill: async () => {
      await usualPhrase(clerk)
      await pick(clerk, '检查人', '法制审核员')
    },
  })
  await expect(nextSteps(clerk)).toContainText('现在没有需要您办理的事项')
  await expect(clerk.getByRole('main')).toContainText('归档')
}
