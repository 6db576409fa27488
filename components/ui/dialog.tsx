'use client'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'

type DialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** At the end of the line: what is done, and the way back. */
  actions?: ReactNode
  children: ReactNode
}

const CURTAIN = 'fixed inset-0 z-20 bg-[rgb(0_0_0/0.45)] backdrop-blur-[2px]'
const SHEET = 'border border-line bg-paper text-desk text-ink shadow-float outline-none'

/** Something that has to be answered before one goes on. Escape and a press beside it close it; the focus comes back. */
export function Dialog({ title, isOpen, onClose, actions, children }: DialogProps) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={`${CURTAIN} grid items-end justify-items-center overflow-y-auto p-3 sm:items-center`}
    >
      <Modal className={`w-full max-w-xl rounded-xl ${SHEET}`}>
        <AriaDialog className="outline-none">
          <div className="p-5">
            <Heading slot="title" className="mb-2 font-serif text-2xl">
              {title}
            </Heading>
            {children}
          </div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A side of the page that comes and goes over it. */
export function Drawer({ title, isOpen, onClose, children }: Omit<DialogProps, 'actions'>) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={CURTAIN}
    >
      <Modal className={`ms-auto h-full w-[min(26rem,92vw)] overflow-y-auto ${SHEET}`}>
        <AriaDialog className="outline-none">
          <div className="flex items-center justify-between border-b border-line px-4 py-2">
            <Heading slot="title" className="text-base font-semibold">
              {title}
            </Heading>
            <Button look="quiet" size="small" onClick={onClose}>
              Close
            </Button>
          </div>
          <div className="p-4">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
