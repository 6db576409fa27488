import type { Histogram } from '@/lib/foundation/histogram'

type Labels = Record<string, string>

type Described = { name: string; help: string }

/** A figure, or a family of figures that differ in their labels. Units are those of the name: seconds, bytes. */
export type Metric =
  | (Described & { type: 'counter' | 'gauge'; samples: { labels?: Labels; value: number }[] })
  | (Described & { type: 'histogram'; samples: { labels?: Labels; value: Histogram }[] })

export function counter(name: string, help: string, value: number): Metric {
  return { name, help, type: 'counter', samples: [{ value }] }
}

export function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', samples: [{ value }] }
}

export const TEXT_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export function metricsText(metrics: Metric[]): string {
  return metrics.map((metric) => `${linesOf(metric).join('\n')}\n`).join('')
}

function linesOf(metric: Metric): string[] {
  const { name, help, type } = metric
  const lines =
    metric.type === 'histogram'
      ? metric.samples.flatMap(({ labels, value }) => histogramLines(name, value, labels))
      : metric.samples.map(({ labels, value }) => line(name, value, labels))
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
}

/** Each bucket holds the smaller ones, and the last all there are. */
function histogramLines(name: string, { bounds, counts, sum }: Histogram, labels: Labels = {}): string[] {
  let total = 0
  const buckets = counts.map((count, at) => {
    total += count
    return line(`${name}_bucket`, total, { ...labels, le: String(bounds[at] ?? '+Inf') })
  })
  return [...buckets, line(`${name}_sum`, sum, labels), line(`${name}_count`, total, labels)]
}

function line(name: string, value: number, labels: Labels = {}): string {
  const told = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${told.length > 0 ? `{${told}}` : ''} ${value}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
