/** Doors to what is fetched only when it is wanted. */
import { lazy } from 'react'

export const loadSession = () => import('./session')
export const loadExamples = () => import('./examples')

export const WhatYouGet = lazy(() => import('../start/WhatYouGet'))
export const ShortLink = lazy(() => import('./ShortLink'))
export const Studio = lazy(() => import('./Studio'))
export const Workspace = lazy(() => import('../workspace/Workspace'))
export const DecisionScreen = lazy(() => import('./DecisionScreen'))
export const ReviewScreen = lazy(() => import('./ReviewScreen'))
export const DocumentScreen = lazy(() => import('./DocumentScreen'))

/** Fetches the studio while the reader is still on the start page. */
export function warmStudio(): void {
  void import('./Studio')
  void import('../workspace/Workspace')
}
