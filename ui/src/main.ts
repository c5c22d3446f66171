import { openHost } from '$lib/host';
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('app');
if (target) {
  const host = await openHost();
  // The name that stands there from the first moment gives way to the window's own head.
  target.replaceChildren();
  mount(App, { target, props: { host } });
}
