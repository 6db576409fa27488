'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 700

/** Draws the page anew while something goes on behind it. */
export function KeepFresh({ isMoving }: { isMoving: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isMoving, router])
  return null
}
