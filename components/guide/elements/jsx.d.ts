import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'region-choice': CustomElement & {
        'data-chosen'?: string | undefined
        'data-zones'?: string
        'data-answers'?: 'yes' | undefined
      }
      'local-time': CustomElement
      'count-down': CustomElement & { 'data-day': string; 'data-days': number; 'data-zone': string }
      'day-mark': CustomElement & {
        'data-day': string
        'data-today': string
        'data-only'?: 'today'
      }
      'search-box': CustomElement
      'video-embed': CustomElement & { 'data-src': string; 'data-title': string }
    }
  }
}
