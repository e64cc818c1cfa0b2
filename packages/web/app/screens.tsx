import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  CompassOutlined,
  ControlOutlined,
  ExperimentOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  FormOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  NumberOutlined,
  PrinterOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  TableOutlined,
  UserOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Role } from '../labels.ts'

/** A group of the menu; the order here is the order on the screen. */
export const menuGroups = { work: '办案', basis: '执法依据', office: '机构与系统', mine: '本人' } as const

export type Screen = {
  /** React Router's path. */
  readonly path: string
  /** The page's name in the menu and in the list of shortcuts. */
  readonly title: string
  /** `bare` pages stand without menu and need no session; `field` ones have the frame of the phone on the street. */
  readonly frame: 'shell' | 'field' | 'bare'
  readonly load: () => Promise<ComponentType>
  readonly menu?: {
    readonly group: keyof typeof menuGroups
    readonly icon: ComponentType
    /** `g` and then this letter opens the page; each letter once. */
    readonly letter: string
    /** Who sees it; everybody when absent. What they may do there the server decides. */
    readonly roles?: readonly Role[]
    /** Its name in the bar at the foot of a phone; the first five of a person's menu stand there. */
    readonly onPhone?: string
  }
  /** Has an address in a demonstration only. */
  readonly demonstrationOnly?: boolean
}

/** Who answers for more cases than their own: heads and leaders, reviewers, the keeper of the files, supervision. */
const overseers = ['R3', 'R4', 'R5', 'R7', 'R9', 'R12'] as const satisfies readonly Role[]

/** Every page there is. A page not in this table has no address and no entry in the menu. */
export const screens: readonly Screen[] = [
  {
    path: '/inbox',
    title: '我的待办',
    frame: 'shell',
    load: async () => (await import('../pages/inbox/InboxPage.tsx')).InboxPage,
    menu: { group: 'work', icon: InboxOutlined, letter: 'i', onPhone: '待办' },
  },
  {
    path: '/cases',
    title: '案件',
    frame: 'shell',
    load: async () => (await import('../pages/case-list/CaseListPage.tsx')).CaseListPage,
    menu: { group: 'work', icon: FolderOpenOutlined, letter: 'c', onPhone: '案件' },
  },
  {
    path: '/cases/:caseId',
    title: '案件',
    frame: 'shell',
    load: async () => (await import('../pages/cases/CasePage.tsx')).CasePage,
  },
  {
    path: '/cases/:caseId/do/:action',
    title: '办理',
    frame: 'shell',
    load: async () => (await import('../pages/cases/act/ActPage.tsx')).ActPage,
  },
  {
    path: '/papers/day',
    title: '当日文书',
    frame: 'shell',
    load: async () => (await import('../pages/day-papers/DayPapersPage.tsx')).DayPapersPage,
    menu: { group: 'work', icon: PrinterOutlined, letter: 'b' },
  },
  {
    path: '/overview',
    title: '总览',
    frame: 'shell',
    load: async () => (await import('../pages/overview/OverviewPage.tsx')).OverviewPage,
    menu: { group: 'work', icon: TableOutlined, letter: 'v', roles: overseers },
  },
  {
    path: '/field',
    title: '外勤',
    frame: 'field',
    load: async () => (await import('../pages/field/TodayPage.tsx')).TodayPage,
    menu: {
      group: 'work',
      icon: CompassOutlined,
      letter: 'f',
      roles: ['R1', 'R2', 'R3', 'R9', 'R11'],
      onPhone: '外勤',
    },
  },
  {
    path: '/field/capture',
    title: '随手取证',
    frame: 'field',
    load: async () => (await import('../pages/field/CapturePage.tsx')).CapturePage,
  },
  {
    path: '/field/summary/new',
    title: '当场处罚',
    frame: 'field',
    load: async () => (await import('../pages/field/FieldSummaryPage.tsx')).FieldSummaryPage,
  },
  {
    path: '/field/cases',
    title: '外勤案件',
    frame: 'field',
    load: async () => (await import('../pages/field/FieldCasesPage.tsx')).FieldCasesPage,
  },
  {
    path: '/field/cases/:caseId',
    title: '外勤案件',
    frame: 'field',
    load: async () => (await import('../pages/field/FieldCasePage.tsx')).FieldCasePage,
  },
  {
    path: '/field/unsent',
    title: '未上传',
    frame: 'field',
    load: async () => (await import('../pages/field/UnsentPage.tsx')).UnsentPage,
  },
  {
    path: '/field/numbers',
    title: '号段',
    frame: 'field',
    load: async () => (await import('../pages/numbers/FieldNumbersPage.tsx')).FieldNumbersPage,
  },
  {
    path: '/numbers',
    title: '号段',
    frame: 'shell',
    load: async () => (await import('../pages/numbers/NumbersPage.tsx')).NumbersPage,
    menu: { group: 'work', icon: NumberOutlined, letter: 'm', roles: ['R1', 'R2', 'R3', 'R9'] },
  },
  {
    path: '/numbers/account',
    title: '文号台账',
    frame: 'shell',
    load: async () => (await import('../pages/numbers/NumberAccountPage.tsx')).NumberAccountPage,
  },
  {
    path: '/devices',
    title: '监控设备台账',
    frame: 'shell',
    load: async () => (await import('../pages/devices/DevicesPage.tsx')).DevicesPage,
    menu: {
      group: 'work',
      icon: VideoCameraOutlined,
      letter: 'k',
      roles: ['R1', 'R2', 'R3', 'R4', 'R5', 'R7', 'R9', 'R12'],
    },
  },
  {
    path: '/devices/new',
    title: '登记监控设备',
    frame: 'shell',
    load: async () => (await import('../pages/devices/NewDevicePage.tsx')).NewDevicePage,
  },
  {
    path: '/devices/:deviceId',
    title: '监控设备',
    frame: 'shell',
    load: async () => (await import('../pages/devices/DevicePage.tsx')).DevicePage,
  },
  {
    path: '/clues/new',
    title: '登记线索',
    frame: 'shell',
    load: async () => (await import('../pages/clues/NewCluePage.tsx')).NewCluePage,
    menu: {
      group: 'work',
      icon: FormOutlined,
      letter: 'n',
      roles: ['R1', 'R2', 'R3', 'R9', 'R11'],
      onPhone: '登记',
    },
  },
  {
    path: '/clues/import',
    title: '导入 12345 工单',
    frame: 'shell',
    load: async () => (await import('../pages/clues/ImportCluesPage.tsx')).ImportCluesPage,
    menu: { group: 'work', icon: ImportOutlined, letter: 'w', roles: ['R1', 'R2', 'R3', 'R9', 'R11'] },
  },
  {
    path: '/inspections',
    title: '行政检查',
    frame: 'shell',
    load: async () => (await import('../pages/inspections/InspectionListPage.tsx')).InspectionListPage,
    menu: {
      group: 'work',
      icon: FileSearchOutlined,
      letter: 'j',
      roles: ['R1', 'R2', 'R3', 'R4', 'R5', 'R7', 'R9', 'R12'],
    },
  },
  {
    path: '/inspections/new',
    title: '报请行政检查',
    frame: 'shell',
    load: async () => (await import('../pages/inspections/NewInspectionPage.tsx')).NewInspectionPage,
  },
  {
    path: '/inspections/items',
    title: '检查事项公布',
    frame: 'shell',
    load: async () => (await import('../pages/inspections/InspectionItemsPage.tsx')).InspectionItemsPage,
  },
  {
    path: '/inspections/:inspectionId',
    title: '行政检查',
    frame: 'shell',
    load: async () => (await import('../pages/inspections/InspectionPage.tsx')).InspectionPage,
  },
  {
    path: '/guidance',
    title: '一次性告知',
    frame: 'shell',
    load: async () => (await import('../pages/guidance/GuidancePage.tsx')).GuidancePage,
    menu: { group: 'work', icon: SolutionOutlined, letter: 'z', roles: ['R1', 'R2', 'R3', 'R9', 'R11'] },
  },
  {
    path: '/hearings',
    title: '听证安排',
    frame: 'shell',
    load: async () => (await import('../pages/hearings/HearingsPage.tsx')).HearingsPage,
    menu: {
      group: 'work',
      icon: AuditOutlined,
      letter: 'h',
      roles: ['R1', 'R2', 'R3', 'R4', 'R5', 'R7', 'R8', 'R9', 'R12'],
    },
  },
  {
    path: '/major-filings',
    title: '重大处罚备案',
    frame: 'shell',
    load: async () => (await import('../pages/major-filings/MajorFilingsPage.tsx')).MajorFilingsPage,
    menu: { group: 'work', icon: FileProtectOutlined, letter: 'a', roles: ['R4', 'R5', 'R7', 'R12'] },
  },
  {
    path: '/catalogue',
    title: '执法依据',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/CataloguePage.tsx')).CataloguePage,
    menu: { group: 'basis', icon: BookOutlined, letter: 'l', onPhone: '依据' },
  },
  {
    path: '/catalogue/laws/:lawId',
    title: '法律法规',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/LawPage.tsx')).LawPage,
  },
  {
    path: '/catalogue/items/:code',
    title: '处罚事项',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/ItemPage.tsx')).ItemPage,
  },
  {
    path: '/catalogue/calendar',
    title: '工作日历',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/CalendarPage.tsx')).CalendarPage,
    menu: { group: 'basis', icon: CalendarOutlined, letter: 'r' },
  },
  {
    path: '/catalogue/city-rules',
    title: '城市规则',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/CityRulesPage.tsx')).CityRulesPage,
    menu: { group: 'basis', icon: ControlOutlined, letter: 'd', roles: ['ADMIN', 'R4', 'R5', 'R7'] },
  },
  {
    path: '/catalogue/what-if',
    title: '规则草案与推演',
    frame: 'shell',
    load: async () => (await import('../pages/what-if/WhatIfPage.tsx')).WhatIfPage,
    menu: { group: 'basis', icon: ExperimentOutlined, letter: 'y', roles: ['ADMIN'] },
  },
  {
    path: '/powers',
    title: '赋权与收回',
    frame: 'shell',
    load: async () => (await import('../pages/powers/PowersPage.tsx')).PowersPage,
    menu: { group: 'basis', icon: SafetyCertificateOutlined, letter: 'q' },
  },
  {
    path: '/powers/new',
    title: '登记授权文件',
    frame: 'shell',
    load: async () => (await import('../pages/powers/InstrumentPage.tsx')).InstrumentPage,
  },
  {
    path: '/powers/withdraw',
    title: '收回处罚权',
    frame: 'shell',
    load: async () => (await import('../pages/powers/WithdrawPage.tsx')).WithdrawPage,
  },
  {
    path: '/papers/wordings',
    title: '文书模板',
    frame: 'shell',
    load: async () => (await import('../pages/wordings/WordingsPage.tsx')).WordingsPage,
    menu: { group: 'basis', icon: FileTextOutlined, letter: 't', roles: ['ADMIN', 'R4', 'R5', 'R7'] },
  },
  {
    path: '/papers/wordings/edit',
    title: '模板文字',
    frame: 'shell',
    load: async () => (await import('../pages/wordings/EditorPage.tsx')).EditorPage,
  },
  {
    path: '/catalogue/import',
    title: '导入执法依据',
    frame: 'shell',
    load: async () => (await import('../pages/catalogue/ImportPage.tsx')).ImportPage,
  },
  {
    path: '/organisation',
    title: '机构',
    frame: 'shell',
    load: async () => (await import('../pages/organisation/OrganisationPage.tsx')).OrganisationPage,
    menu: { group: 'office', icon: ApartmentOutlined, letter: 'o' },
  },
  {
    path: '/organisation/units/:unitId',
    title: '单位',
    frame: 'shell',
    load: async () => (await import('../pages/organisation/UnitPage.tsx')).UnitPage,
  },
  {
    path: '/organisation/people',
    title: '人员与执法证',
    frame: 'shell',
    load: async () => (await import('../pages/organisation/PeoplePage.tsx')).PeoplePage,
    menu: { group: 'office', icon: IdcardOutlined, letter: 'p' },
  },
  {
    path: '/organisation/people/:personId',
    title: '人员',
    frame: 'shell',
    load: async () => (await import('../pages/organisation/PersonPage.tsx')).PersonPage,
  },
  {
    path: '/account',
    title: '我的账号',
    frame: 'shell',
    load: async () => (await import('../pages/account/AccountPage.tsx')).AccountPage,
    menu: { group: 'mine', icon: UserOutlined, letter: 'u', onPhone: '账号' },
  },
  {
    path: '/parts',
    title: '界面部件',
    frame: 'shell',
    load: async () => (await import('../pages/parts/PartsPage.tsx')).PartsPage,
    demonstrationOnly: true,
  },
  {
    path: '/sign-in',
    title: '登录',
    frame: 'bare',
    load: async () => (await import('../pages/sign-in/SignInPage.tsx')).SignInPage,
  },
  {
    path: '/setup',
    title: '首次设置',
    frame: 'bare',
    load: async () => (await import('../pages/setup/SetupPage.tsx')).SetupPage,
  },
]
