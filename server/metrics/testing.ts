/** What a text in Prometheus' format says: each sample's value by its name and labels as written, and each metric's type. */
export type ParsedMetrics = { types: Record<string, string>; samples: Record<string, number> }

const LABEL = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*"`
const SAMPLE = new RegExp(String.raw`^([a-zA-Z_:][\w:]*)(\{${LABEL}(?:,${LABEL})*\})? (\S+)$`)

/** Throws for a line that is none of the format, and for a sample that no TYPE stands before. */
export function parsedMetrics(text: string): ParsedMetrics {
  const parsed: ParsedMetrics = { types: {}, samples: {} }
  if (!text.endsWith('\n')) throw new Error('The last line has no end.')
  for (const line of text.slice(0, -1).split('\n')) {
    const [, described, type] = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line) ?? []
    if (described && type) {
      if (parsed.types[described]) throw new Error(`${described} is described twice.`)
      parsed.types[described] = type
    } else if (!/^# HELP \S+ \S/.test(line)) addSample(line, parsed)
  }
  return parsed
}

function addSample(line: string, { types, samples }: ParsedMetrics): void {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? []
  const number = value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value)
  const metric = types[name] ? name : name.replace(/_(bucket|sum|count)$/, '')
  if (value === '' || (Number.isNaN(number) && value !== 'NaN') || !types[metric])
    throw new Error(`This is no line of the format: ${line}`)
  if (`${name}${labels}` in samples) throw new Error(`${name}${labels} is told twice.`)
  samples[`${name}${labels}`] = number
}
