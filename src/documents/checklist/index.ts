export { checklistTree, renderChecklist } from './checklist'
