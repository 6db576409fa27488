'use client'
import {
  Button as AriaButton,
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { buttonClass } from './classes'

/** What was done, and the way to undo it. */
export type ToastMessage = { words: string; undo?: () => void }

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

const STAYS_MS = 8_000

/** Tells of something done, at the edge of the page, for eight seconds or until it is closed. */
export function tell(message: ToastMessage): void {
  queue.add(message, { timeout: STAYS_MS })
}

/** Where messages appear: once on every page. F6 leads there. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      className="fixed end-4 bottom-20 z-30 max-sm:bottom-32 grid w-[min(24rem,calc(100vw-2rem))] gap-2 outline-none"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-center gap-3 rounded-lg bg-ink px-4 py-2 text-desk text-paper shadow-float"
        >
          <ToastContent className="flex-1">
            <Text slot="title">{toast.content.words}</Text>
          </ToastContent>
          {toast.content.undo && (
            <AriaButton
              className={buttonClass({ size: 'small' })}
              onPress={() => {
                toast.content.undo?.()
                queue.close(toast.key)
              }}
            >
              Undo
            </AriaButton>
          )}
          <AriaButton slot="close" aria-label="Close" className="cursor-pointer px-1 text-lg leading-none">
            ×
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
