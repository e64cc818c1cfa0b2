/**
 * Which of the forty-four guards and of the veto items of the file review (REV-2, REV-3) the seeded defects show,
 * and which not, with the reason. Nothing is left unsaid: a test counts both lists.
 */

/** Guards without a seeded defect: their branch is not built, or they are no act of a file. */
// biome-ignore format: a table of law is read in columns
export const notYet: Readonly<Record<string, { readonly title: string; readonly why: string }>> = {
  G41: { title: '不按罚款数额排名',                 why: '没有这样的页面和报表，不是办理中的一步' },
}

/** Guards of what a paper says, not of an act: their defects are planted in the wording, and tested where wordings are checked. */
// biome-ignore format: a table of law is read in columns
export const inWordings: Readonly<Record<string, { readonly title: string; readonly test: string }>> = {
  G09: { title: '当场处罚决定书写明复议前置', test: 'packages/server/documents/find-replacement-faults.test.ts' },
}

export const guards: readonly string[] = Array.from(
  { length: 44 },
  (_, index) => `G${String(index + 1).padStart(2, '0')}`,
)

type ReviewItem = {
  readonly title: string
  /** The guards or ids under which its defects stand. */
  readonly shownBy: readonly string[]
  /** Why it has none, or what of it has none. */
  readonly why?: string
}

const substance = '实体判断，由承办人员、审核人员认定，程序上没有可以拦截的一步'

/** 案卷评查的否决项: nine of the survey and mapping standard, twenty-five of the ecology standard. */
// biome-ignore format: a table of law is read in columns
export const reviewItems: Readonly<Record<string, ReviewItem>> = {
  'REV-2(1)':  { title: '实施主体不合法',           shownBy: ['G01', 'REV-2(1)'] },
  'REV-2(2)':  { title: '执法人员无资格',           shownBy: ['G04'] },
  'REV-2(3)':  { title: '应移送未移送',             shownBy: ['G39', 'REV-2(3)'] },
  'REV-2(4)':  { title: '证据不充分',               shownBy: ['G38', 'REV-2(4)'] },
  'REV-2(5)':  { title: '违法事实不清',             shownBy: ['REV-2(5)'] },
  'REV-2(6)':  { title: '定性不准',                 shownBy: [], why: substance },
  'REV-2(7)':  { title: '适用法律不正确',           shownBy: ['G01', 'G32', 'G44'] },
  'REV-2(8)':  { title: '程序不合法',               shownBy: ['G12', 'G13', 'G18', 'G21', 'G22', 'G27', 'G30', 'REV-2(8)'] },
  'REV-2(9)':  { title: '执法人员少于二人',         shownBy: ['G04'] },
  'REV-3(1)':  { title: '超越职权、管辖',           shownBy: ['G01'] },
  'REV-3(2)':  { title: '无资格或者少于两人',       shownBy: ['G04'] },
  'REV-3(3)':  { title: '当事人名称前后不一',       shownBy: [], why: '各文书的当事人取自同一登记，不能各写各的；更换后须重新裁量，见 REV-3(12)-06' },
  'REV-3(4)':  { title: '处罚对象错误',             shownBy: [], why: substance },
  'REV-3(5)':  { title: '事实与证据不符',           shownBy: [], why: substance },
  'REV-3(6)':  { title: '证据不足',                 shownBy: ['REV-2(4)', 'REV-2(5)'] },
  'REV-3(7)':  { title: '未核实主观过错',           shownBy: ['G07'], why: '只在当事人主张没有过错时须有证据（G07-14）；核实过错本身是实体判断' },
  'REV-3(8)':  { title: '事实描述与法律规定不符',   shownBy: [], why: substance },
  'REV-3(9)':  { title: '无法律依据',               shownBy: ['G01', 'G44'] },
  'REV-3(10)': { title: '未准确引用条款',           shownBy: ['REV-3(10)'] },
  'REV-3(11)': { title: '滥用兜底条款',             shownBy: [], why: substance },
  'REV-3(12)': { title: '加重、减轻错误',           shownBy: ['G19', 'REV-3(12)'] },
  'REV-3(13)': { title: '查封扣押对象错误',         shownBy: ['G16', 'REV-3(13)'] },
  'REV-3(14)': { title: '未告知程序权利',           shownBy: ['G18', 'G20', 'REV-3(14)'] },
  'REV-3(15)': { title: '未对回避、陈述、申辩、听证申请作出决定', shownBy: ['G19', 'G20', 'REV-3(15)'] },
  'REV-3(16)': { title: '查封扣押未告知权利',       shownBy: ['REV-3(16)'] },
  'REV-3(17)': { title: '未经集体讨论',             shownBy: ['G26'] },
  'REV-3(18)': { title: '调查人员参与表决',         shownBy: ['G26'] },
  'REV-3(19)': { title: '应审核未审核',             shownBy: ['G24'] },
  'REV-3(20)': { title: '超过追责期限',             shownBy: ['G03'] },
  'REV-3(21)': { title: '调查审查人员混同',         shownBy: ['G25', 'REV-3(21)'] },
  'REV-3(22)': { title: '（按日计罚）未责令改正',   shownBy: ['REV-3(22)'] },
  'REV-3(23)': { title: '未在规定时间复查',         shownBy: ['REV-3(23)'], why: '没有复查的拦在履行完毕；复查的期限只在按日连续处罚时拦截，其他只作提醒' },
  'REV-3(24)': { title: '决定书时间错误',           shownBy: ['REV-3(24)'] },
  'REV-3(25)': { title: '查封扣押超期',             shownBy: ['G15', 'REV-3(25)'] },
}
