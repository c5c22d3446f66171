export { t, code, words } from './words.svelte';
export type { MessageId } from './ids';
