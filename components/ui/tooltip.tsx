'use client'
import type { ComponentProps } from 'react'
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components'
import { FLOATING } from './classes'

/** A few words on a control, when it is pointed at or focused. Nothing that one needs may stand only here. */
export function Tooltip({
  words,
  children,
}: {
  words: string
  children: ComponentProps<typeof Focusable>['children']
}) {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{children}</Focusable>
      <AriaTooltip offset={6} className={`${FLOATING} px-2 text-small`}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
