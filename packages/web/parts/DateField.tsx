import { formatChineseDate, isPlainDate, type PlainDate, weekdayName } from '@zhiheng/law'
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

/** What people type for a day. The first is what is shown. */
const dayFormats = ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD']
const minuteFormats = ['YYYY年M月D日 HH:mm', 'YYYY-MM-DD HH:mm', 'YYYY.M.D HH:mm']

/** antd Form hands `id`, `value` and `onChange` to its field; the rest is the page's. */
type FieldProps<Value> = {
  id?: string
  value?: Value | null
  onChange?: (value: Value | null) => void
  /** First and last Beijing day that may be chosen. */
  min?: PlainDate
  max?: PlainDate
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
  'aria-describedby'?: string
}

const outside = (min: PlainDate | undefined, max: PlainDate | undefined) => (day: Dayjs) => {
  const plain = day.format('YYYY-MM-DD')
  return (min !== undefined && plain < min) || (max !== undefined && plain > max)
}

/** A Beijing day. Value and change are `PlainDate` ('YYYY-MM-DD') or null; typing 2026-9-28 or 20260928 works. */
export function DateField({
  value,
  onChange,
  min,
  max,
  placeholder = '年月日',
  ...rest
}: FieldProps<PlainDate>) {
  return (
    <span className="zh-date-field">
      <DatePicker
        {...rest}
        value={value && isPlainDate(value) ? dayjs(value) : null}
        onChange={(day) => onChange?.(day && !Array.isArray(day) ? day.format('YYYY-MM-DD') : null)}
        format={dayFormats}
        disabledDate={outside(min, max)}
        placeholder={placeholder}
      />
      {value && isPlainDate(value) && <span className="zh-note">{weekdayName(value)}</span>}
    </span>
  )
}

/** The wall clock of Beijing as a zone-less time, whatever zone the browser is set to. */
const wallClock = (instant: string): Dayjs =>
  dayjs(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16))

const instantOf = (wall: Dayjs): string =>
  new Date(`${wall.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString()

/** A minute in Beijing. Value and change are ISO instants or null. */
export function DateTimeField({
  value,
  onChange,
  min,
  max,
  placeholder = '年月日 时:分',
  ...rest
}: FieldProps<string>) {
  return (
    <DatePicker
      {...rest}
      value={value ? wallClock(value) : null}
      onChange={(time) => onChange?.(time && !Array.isArray(time) ? instantOf(time) : null)}
      format={minuteFormats}
      showTime={{ format: 'HH:mm' }}
      disabledDate={outside(min, max)}
      placeholder={placeholder}
      className="zh-date-time"
    />
  )
}

type Range = readonly [PlainDate | null, PlainDate | null]

/** From one day to another, each may be left open. Both inputs have a name for readers of the screen. */
export function DateRangeField({
  value,
  onChange,
  min,
  max,
  what = '日期',
  disabled = false,
}: {
  value?: Range | null
  onChange?: (value: Range) => void
  min?: PlainDate
  max?: PlainDate
  /** «立案日期» gives «立案日期，起» and «立案日期，止». */
  what?: string
  disabled?: boolean
}) {
  const day = (plain: PlainDate | null | undefined) => (plain && isPlainDate(plain) ? dayjs(plain) : null)
  const plain = (picked: Dayjs | null | undefined) => picked?.format('YYYY-MM-DD') ?? null
  return (
    <span
      ref={(frame) => {
        const [from, until] = frame?.querySelectorAll('input') ?? []
        from?.setAttribute('aria-label', `${what}，起`)
        until?.setAttribute('aria-label', `${what}，止`)
      }}
    >
      <DatePicker.RangePicker
        value={[day(value?.[0]), day(value?.[1])]}
        onChange={(days) => onChange?.([plain(days?.[0]), plain(days?.[1])])}
        format={dayFormats}
        disabledDate={outside(min, max)}
        allowEmpty={[true, true]}
        disabled={disabled}
        placeholder={['起', '止']}
      />
    </span>
  )
}

/** «2026年9月28日（周一）» for sentences around fields. */
export const dayWords = (day: PlainDate): string => `${formatChineseDate(day)}（${weekdayName(day)}）`
