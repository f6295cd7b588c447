/** Doors to what is fetched only when it is wanted. */
import { lazy } from 'react'

export const loadSession = () => import('./session')
export const loadExamples = () => import('./examples')

const loadProse = async (): Promise<void> => (await import('../prose/index')).loadProse()
/** A screen that is shown once what it has to say is here. */
const readable = async <T>(screen: Promise<T>): Promise<T> => (await Promise.all([screen, loadProse()]))[0]

export const StartScreen = lazy(() => import('../start/StartScreen'))
export const Recent = lazy(() => import('../start/Recent'))
export const WhatYouGet = lazy(() => import('../start/WhatYouGet'))
export const ShortLink = lazy(() => import('./ShortLink'))
export const Studio = lazy(() => import('./Studio'))
export const Workspace = lazy(() => import('../workspace/Workspace'))
export const Details = lazy(() => import('../workspace/details/Details'))
export const ApiPanel = lazy(() => import('../workspace/ApiPanel'))
export const ShareSheet = lazy(() => import('../share/ShareSheet'))
export const Unreadable = lazy(() => import('./Unreadable'))
export const DecisionScreen = lazy(() => readable(import('./DecisionScreen')))
export const ReviewScreen = lazy(() => readable(import('./ReviewScreen')))
export const FoundHere = lazy(() => readable(import('../review/FoundHere')))
export const CompareWith = lazy(() => import('./CompareWith'))
export const CompareScreen = lazy(() => readable(import('./CompareScreen')))
export const AdviceMoved = lazy(() => readable(import('./AdviceMoved')))
export const DocumentScreen = lazy(() => readable(import('./DocumentScreen')))

/** Fetches the studio while the reader is still on the start page. */
export function warmStudio(): void {
  void import('./Studio')
  void import('../workspace/Workspace')
}

/** Fetches what the other screens need while this one is read. */
export function warmScreens(): void {
  const quietly = (coming: Promise<unknown>) => void coming.catch(() => undefined)
  quietly(loadProse())
  quietly(import('./DecisionScreen'))
  quietly(import('../share/ShareSheet'))
}
