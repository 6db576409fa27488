'use client'
import { createContext, useContext } from 'react'
import type { FormAnswer } from './answer'

export const AnswerContext = createContext<FormAnswer | null>(null)

/** What the form around a field heard back last. */
export function useAnswer(name: string) {
  const answer = useContext(AnswerContext)
  const problem = answer?.problems.find(({ path }) => path === name)?.message ?? null
  return { problem, typed: answer?.typed[name] }
}
